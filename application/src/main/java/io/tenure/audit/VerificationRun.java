package io.tenure.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One verification of the whole ledger, running or done.
 *
 * @param reached the position up to which the chain has been recomputed
 * @param head the position where it ends
 * @param badPosition the first bad record, when broken; null when a checkpoint alone disagrees
 * @param problem what is wrong, when broken or failed
 */
public record VerificationRun(
        String id,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long reached,
        long head,
        @Nullable Long commits,
        @Nullable Long events,
        @Nullable String hash,
        @Nullable Long badPosition,
        @Nullable String badStream,
        @Nullable String problem) {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** Every record is as it was written. */
        INTACT,
        /** A record was changed, removed or added. */
        BROKEN,
        /** It could not be told; the problem says why. */
        FAILED
    }
}
