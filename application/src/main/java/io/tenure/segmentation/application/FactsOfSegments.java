package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.shared.rules.Column;
import io.tenure.value.domain.scoring.ValueColumns;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves customers whose facts or value have changed, looking only at segments that ask for either. */
final class FactsOfSegments implements FactsFollower {

    private static final Set<String> FACTS =
            ValueColumns.withFacts().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());

    private final Evaluator evaluator;

    FactsOfSegments(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public String name() {
        return "segmentation";
    }

    @Override
    public void changed(List<CustomerFacts> customers) {
        evaluator.evaluate(customers, plan -> plan.touchedBy(FACTS));
    }
}
