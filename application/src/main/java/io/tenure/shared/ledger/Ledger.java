package io.tenure.shared.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The append-only record of every event, in one global order without gaps.
 *
 * <p>A commit is all or nothing and durable when {@link #append} returns. A reader that sees position n sees every
 * position before it. Safe for use by many threads.
 */
public interface Ledger {

    /**
     * Records a commit and returns once it is on disk. Commits that wait at the same time share one durable write.
     *
     * @throws StreamConflict when the stream does not end just before {@link Commit#firstSequence()}
     * @throws ClaimHeld when a claimed key and generation has a holder already
     * @throws OutcomeUnknown when the engine failed so that the commit may be recorded, or not
     * @throws LedgerFailure when the engine cannot write, or the commit is larger than {@link CanonicalCommit#LARGEST};
     *     nothing of the commit is recorded
     */
    Recorded append(Commit commit);

    /**
     * Records commits of another ledger as they stand there: at their places, with their times and their hashes. Meant
     * for a ledger to which nobody else writes. Durable when it returns.
     *
     * @throws LedgerFailure when the first does not follow the end of this ledger, the hash of one is not what it
     *     contains, or the engine cannot write; those before it may have been recorded
     */
    void adopt(List<RecordedCommit> commits);

    /**
     * The commits that begin after a position, oldest first: at most {@code limit} of them, fewer when they are large,
     * none only at the head.
     */
    List<RecordedCommit> readAll(long afterPosition, int limit);

    /**
     * The commits of a stream that hold a sequence of at least {@code fromSequence}, oldest first: at most
     * {@code limit} of them, fewer when they are large, none only at the end of the stream.
     */
    List<RecordedCommit> readStream(String stream, long fromSequence, int limit);

    /** The position of the last event, 0 when there is none. */
    long head();

    /**
     * Whether a position certainly lies beyond the head: false where other nodes write too, since a server that is cut
     * off from the others may answer with a head of some seconds ago.
     */
    default boolean endsBefore(long position) {
        return head() < position;
    }

    /** The sequence of the last event in a stream, -1 when there is none. */
    long lastSequence(String stream);

    /**
     * The same as far as it is known without asking anybody, -1 when nothing is: others may have written more. Nothing
     * is worth knowing where nobody else writes.
     */
    default long heard(String stream) {
        return -1;
    }

    /** Waits until the head lies beyond a position or the time is up; true when it does. */
    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException;

    /** Who holds a key now: its newest generation. A released key has a holder of {@link Claim#NOBODY}. */
    Optional<HeldClaim> holder(String key);

    /** Keeps a snapshot beside the stream, replacing an older one; losing it loses no truth. */
    void storeSnapshot(Snapshot snapshot);

    Optional<Snapshot> snapshot(String stream);

    void deleteSnapshot(String stream);

    /**
     * Recomputes the hash chain from the first commit to the head as it was at the call.
     *
     * @param progress told the position reached, in order, from time to time
     */
    Verification verify(LongConsumer progress);

    /** How much has been written through this object; nothing when it only reads. */
    default GroupedWrites writes() {
        return new GroupedWrites(0, 0);
    }

    /** Why nothing more is recorded until this process is started again; empty when all is well. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** The hash of the newest commit, which vouches for all before it. */
    ChainHead chainHead();
}
