package io.tenure.shared.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of background work has come.
 *
 * @param done of {@code total}, in whatever the work counts; both 0 as long as nothing is known
 * @param text what it does at present or has brought about
 * @param failure why the last attempt failed; also while the next attempt waits
 * @param began null until the first attempt
 * @param ended null until it is done, failed for good or cancelled
 */
public record Job(
        String id,
        String work,
        String key,
        State state,
        long done,
        long total,
        String text,
        @Nullable String failure,
        Instant requested,
        @Nullable Instant began,
        @Nullable Instant ended) {

    /** For how long a job that has ended can be looked up, and its result fetched. */
    public static final int DAYS_KEPT = 7;

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
