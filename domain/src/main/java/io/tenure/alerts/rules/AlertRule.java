package io.tenure.alerts.rules;

import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.events.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        if (!ordered.contains(fact)) {
            return Optional.empty();
        }
        Map<String, Integer> measured = new HashMap<>();
        int end = 0;
        for (int first = 0; first < ordered.size(); first++) {
            Instant from = ordered.get(first).at();
            Instant until = from.plus(within);
            if (from.isAfter(fact.at())) {
                break;
            }
            for (; end < ordered.size() && ordered.get(end).at().isBefore(until); end++) {
                measured.merge(measure(ordered.get(end)), 1, Integer::sum);
            }
            if (fact.at().isBefore(until) && measured.size() >= atLeast) {
                return Optional.of(ordered.subList(first, end));
            }
            measured.computeIfPresent(measure(ordered.get(first)), (_, times) -> times == 1 ? null : times - 1);
        }
        return Optional.empty();
    }

    /** What differs where two facts count as two. */
    private String measure(AlertFact fact) {
        return outlets ? Objects.requireNonNull(fact.outlet()) : Long.toString(fact.position());
    }
}
