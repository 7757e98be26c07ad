package io.tenure.shared.mongodb;

import io.tenure.shared.engine.HeadSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * The end of the ledger as far as this node has heard of it; it only ever moves on. Whoever follows it hears where
 * streams end that other nodes write.
 */
final class KnownTail {

    /** So often a node that waits asks what other nodes have written. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /**
     * So many positions are asked for at first, with what was recorded there, since commands may want it; then more, by
     * their places alone; a node that is further behind goes to the end at once.
     */
    private static final int FEW = 64;

    private static final int MANY = 512;
    private static final int FOLLOWED = 10_000;

    /**
     * What a look has seen.
     *
     * @param commits those that begin with one of the positions, in order, with or without their events
     */
    record Seen(long fromPosition, long toPosition, List<BsonDocument> commits) {

        boolean covers(long from, long to) {
            return fromPosition <= from && to <= toPosition;
        }
    }

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

    /** Asks the server. */
    LedgerTail look() {
        lookAfter();
        return tail;
    }

    /** Asks the server. A commit that follows what is known begins with the very next position. */
    Seen lookAfter() {
        lookedAt = System.nanoTime();
        long begun = tail.position() + 1;
        long next = begun;
        List<BsonDocument> seen = new ArrayList<>();
        for (int positions = FEW; next - begun < FOLLOWED; positions = Math.min(MANY, positions * 4)) {
            long asked = next + positions - 1;
            List<BsonDocument> following = next == begun ? recent(begun, asked) : commits.places(next, asked);
            following.forEach(this::follow);
            seen.addAll(following);
            next = following.isEmpty()
                    ? next
                    : CommitDocument.tail(following.getLast()).position() + 1;
            if (next <= asked) {
                return new Seen(begun, asked, seen);
            }
        }
        ends.forget();
        commits.tailFrom(next).ifPresent(this::reached);
        return new Seen(begun, next - 1, seen);
    }

    private List<BsonDocument> recent(long from, long to) {
        List<BsonDocument> following = commits.whole(from, to);
        following.stream().filter(CommitDocument::isWhole).forEach(ends::keep);
        return following;
    }

    private void follow(BsonDocument commit) {
        ends.reached(
                commit.getString(CommitDocument.STREAM).getValue(),
                commit.getInt64(CommitDocument.FIRST).getValue(),
                commit.getInt64(CommitDocument.LAST).getValue(),
                commit.getInt64(CommitDocument.POSITION).getValue());
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
