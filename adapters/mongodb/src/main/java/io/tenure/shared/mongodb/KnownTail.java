package io.tenure.shared.mongodb;

import io.tenure.shared.engine.HeadSignal;
import java.time.Duration;

/** The end of the ledger as far as this node has heard of it; it only ever moves on. */
final class KnownTail {

    /** So often a node that waits asks what other nodes have written. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final CommitReads commits;
    private final HeadSignal signal = new HeadSignal();
    private volatile LedgerTail tail = LedgerTail.EMPTY;
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN.toNanos();

    KnownTail(CommitReads commits) {
        this.commits = commits;
    }

    LedgerTail known() {
        return tail;
    }

    synchronized void reached(LedgerTail end) {
        if (end.position() > tail.position()) {
            tail = end;
            signal.reached(end.position());
        }
    }

    /** Asks the server. A commit that follows what is known begins with the very next position. */
    LedgerTail look() {
        long next = tail.position() + 1;
        lookedAt = System.nanoTime();
        if (commits.begins(next)) {
            commits.tailFrom(next).ifPresent(this::reached);
        }
        return tail;
    }

    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            if (signal.awaitBeyond(position, Duration.ofNanos(Math.min(left, LOOK_AGAIN.toNanos())))) {
                return true;
            }
            if (System.nanoTime() - lookedAt >= LOOK_AGAIN.toNanos()) {
                look();
            }
        }
        return look().position() > position;
    }
}
