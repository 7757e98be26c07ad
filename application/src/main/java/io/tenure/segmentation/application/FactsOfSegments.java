package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.shared.rules.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves customers whose facts have changed, looking only at segments that ask for facts. */
final class FactsOfSegments implements FactsFollower {

    private static final Set<String> FACTS =
            FactColumns.columns().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());

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
