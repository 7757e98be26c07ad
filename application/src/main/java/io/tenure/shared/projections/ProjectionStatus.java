package io.tenure.shared.projections;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come, and what stops it.
 *
 * @param position of the last event whose views are stored
 * @param head of the ledger at the time of asking
 * @param replaying true while it takes in events again that it had before
 * @param error why the last attempt failed; null when all is well. The projection tries again by itself
 */
public record ProjectionStatus(
        String name,
        long position,
        long head,
        boolean replaying,
        @Nullable String error) {

    public boolean caughtUp() {
        return position >= head;
    }
}
