package io.tenure.loyalty.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tier that a member has.
 *
 * @param tier empty for the lowest
 * @param until when it is looked at again; null when no time moves it
 * @param windowEnd the first day after the months by which it is judged then; null where it was not written down
 */
public record HeldTier(
        String tier, @Nullable Instant until, @Nullable LocalDate windowEnd) {

    public static final HeldTier LOWEST = new HeldTier("", null, null);

    /** Whether it is kept at a time without a look. */
    public boolean stands(Instant now) {
        return until == null || until.isAfter(now);
    }

    /** Whether no time moves it, or a later one than the other. */
    public boolean outlasts(HeldTier other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }
}
