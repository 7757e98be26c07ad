package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at every customer for the sake of one segment and those that hang on it. Cut off and begun again it writes down
 * only what is not written yet.
 */
final class EvaluateSegment implements Work {

    static final String NAME = "evaluate-segment";
    private static final int BLOCK = 2_000;

    private final AllFacts facts;
    private final Evaluator evaluator;

    EvaluateSegment(AllFacts facts, Evaluator evaluator) {
        this.facts = facts;
        this.evaluator = evaluator;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        List<CustomerFacts> block = new ArrayList<>(BLOCK);
        long[] done = {0};
        facts.each(customer -> {
            block.add(customer);
            if (block.size() == BLOCK) {
                done[0] += evaluate(block, run.input());
                run.progress(done[0], 0, run.input());
            }
        });
        done[0] += evaluate(block, run.input());
        run.progress(done[0], done[0], run.input());
    }

    private int evaluate(List<CustomerFacts> block, String segment) {
        int size = block.size();
        evaluator.evaluate(List.copyOf(block), plan -> each -> each.name().equals(segment));
        block.clear();
        return size;
    }
}
