package io.tenure.alerts.rules;

import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.events.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of something may happen within a time before somebody is to look.
 *
 * @param counts kinds of facts
 * @param per of whom facts are counted together
 * @param atLeast so many facts, or so many outlets, raise an alert
 * @param outlets whether different outlets are counted and not facts
 * @param within so long a window is; from its first fact on, its end exclusive
 * @param hours only facts at these hours count; null for all
 */
public record AlertRule(
        String id,
        AlertTitle title,
        Set<FactKind> counts,
        SubjectKind per,
        int atLeast,
        boolean outlets,
        Duration within,
        @Nullable OddHours hours) {

    public AlertRule {
        counts = Set.copyOf(counts);
    }

    public boolean counts(AlertFact fact) {
        return counts.contains(fact.kind())
                && (hours == null || hours.contain(fact.at()))
                && (!outlets || fact.outlet() != null);
    }

    /** The facts of the first window with a given fact that has too many; the oldest first. */
    public Optional<List<AlertFact>> tooMany(List<AlertFact> facts, AlertFact fact) {
        List<AlertFact> ordered = facts.stream()
                .filter(this::counts)
                .sorted(Comparator.comparing(AlertFact::at).thenComparingLong(AlertFact::position))
                .toList();
        return ordered.stream()
                .map(AlertFact::at)
                .filter(from -> !from.isAfter(fact.at()) && fact.at().isBefore(from.plus(within)))
                .map(from -> window(ordered, from))
                .filter(window -> window.contains(fact) && measure(window) >= atLeast)
                .findFirst();
    }

    private List<AlertFact> window(List<AlertFact> ordered, Instant from) {
        Instant until = from.plus(within);
        return ordered.stream()
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
                .toList();
    }

    private long measure(List<AlertFact> window) {
        return outlets ? window.stream().map(AlertFact::outlet).distinct().count() : window.size();
    }
}
