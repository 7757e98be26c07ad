package io.tenure.value.domain.scoring;

import org.jspecify.annotations.Nullable;

/**
 * How far the runs have come.
 *
 * @param last the number of the last run, 0 before the first
 * @param reached the first id that the last run does not value yet; null when it values all, or has not begun
 * @param applied whether the last run is at its end: it values all customers, or was a trial
 */
public record ValueRuns(long last, @Nullable String reached, boolean applied) {

    public static final ValueRuns NONE = new ValueRuns(0, null, true);
}
