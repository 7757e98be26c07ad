package io.tenure.shared.mongodb;

import io.tenure.shared.engine.HeadSignal;
import java.time.Duration;
import org.bson.BsonDocument;

/**
 * The end of the ledger as far as this node has heard of it; it only ever moves on. Whoever follows it hears where
 * streams end that other nodes write.
 */
final class KnownTail {

    /** So often a node that waits asks what other nodes have written. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /** So many positions are asked for at first, then more; a node that is further behind goes to the end at once. */
    private static final int FEW = 32;

    private static final int MANY = 512;
    private static final int FOLLOWED = 10_000;

    private final CommitReads commits;
    private final StreamEnds ends;
    private final HeadSignal signal = new HeadSignal();
    private volatile LedgerTail tail = LedgerTail.EMPTY;
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN.toNanos();

    KnownTail(CommitReads commits, StreamEnds ends) {
        this.commits = commits;
        this.ends = ends;
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
        lookedAt = System.nanoTime();
        long begun = tail.position();
        for (int positions = FEW; tail.position() - begun < FOLLOWED; positions = Math.min(MANY, positions * 4)) {
            long next = tail.position() + 1;
            commits.places(next, positions).forEach(this::follow);
            if (tail.position() < next + positions - 1) {
                return tail;
            }
        }
        ends.forget();
        commits.tailFrom(tail.position() + 1).ifPresent(this::reached);
        return tail;
    }

    private void follow(BsonDocument commit) {
        ends.reached(
                commit.getString(CommitDocument.STREAM).getValue(),
                commit.getInt64(CommitDocument.LAST).getValue());
        reached(CommitDocument.tail(commit));
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
