package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.shared.rules.Column;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.domain.scoring.Valuation;
import io.tenure.value.domain.scoring.ValueColumns;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueRunView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was worth at a moment, by the last run before it.
 *
 * @param value null for none
 * @param unknown the columns of value that are not known
 */
record ValueThen(@Nullable CustomerValue value, Set<String> unknown) {

    /** A run comes with its reports: most moves are younger than the last few. */
    private static final int FIRST_LOOK = 8;

    private static final int MOST_RUNS = 500;
    private static final Set<String> ALL =
            ValueColumns.list().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());

    /** Costs that others tell a run of are kept for the last run only. */
    private static final Set<String> AFTER_COSTS = Set.of("profit");

    /** @param facts as they were known at the moment */
    static ValueThen of(CustomerFacts facts, Instant moment, ValueQueries runs) {
        List<ValueRunView> newest = runs.runs(FIRST_LOOK);
        Optional<ValueRunView> last = last(newest, moment);
        if (last.isEmpty() && newest.size() == FIRST_LOOK) {
            newest = runs.runs(MOST_RUNS);
            last = last(newest, moment);
        }
        Set<String> unknown = newest.size() < MOST_RUNS ? Set.of() : ALL;
        return last.map(run -> by(run, facts)).orElseGet(() -> new ValueThen(null, unknown));
    }

    private static Optional<ValueRunView> last(List<ValueRunView> newest, Instant moment) {
        return newest.stream()
                .filter(run -> !run.trial() && !run.run().occurredAt().isAfter(moment))
                .findFirst();
    }

    private static ValueThen by(ValueRunView run, CustomerFacts facts) {
        return new ValueThen(
                Valuation.of(run.run(), run.models(), run.needs())
                        .of(facts, List.of())
                        .orElse(null),
                run.charged() ? AFTER_COSTS : Set.of());
    }
}
