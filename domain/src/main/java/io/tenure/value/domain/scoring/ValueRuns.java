package io.tenure.value.domain.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the runs have come.
 *
 * @param last the number of the last run, 0 before the first
 * @param reached the first id that the last run does not value yet; null when it values all, or has not begun
 * @param applied whether the last run is at its end: it values all customers, or was a trial
 * @param reports the ids of the last reports that stand beside the runs, the newest last
 */
public record ValueRuns(long last, @Nullable String reached, boolean applied, List<String> reports) {

    private static final int REPORTS_KNOWN = 100;

    public static final ValueRuns NONE = new ValueRuns(0, null, true, List.of());

    public ValueRuns {
        reports = List.copyOf(reports);
    }

    ValueRuns at(long run, @Nullable String firstNotValued, boolean ended) {
        return new ValueRuns(run, firstNotValued, ended, reports);
    }

    ValueRuns plus(String report) {
        List<String> kept = reports.size() < REPORTS_KNOWN ? reports : reports.subList(1, reports.size());
        return new ValueRuns(
                last,
                reached,
                applied,
                Stream.concat(kept.stream(), Stream.of(report)).toList());
    }
}
