package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.FactsFollower;
import java.util.List;

/**
 * Moves customers who are new, listed or not listed any more, or whose facts or value have changed. It looks at every
 * segment, since a list or a rule that asks for no fact may hold them now too.
 */
final class FactsOfSegments implements FactsFollower {

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
        evaluator.evaluate(customers, _ -> _ -> true);
    }
}
