package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.util.ArrayList;
import java.util.List;

/** Assesses every customer anew after another model was put in force. */
final class AssessAll implements Work {

    static final String NAME = "assess-all-customers";
    private static final int BLOCK = 500;

    private final AllFacts facts;
    private final StageFollower follower;

    AssessAll(AllFacts facts, StageFollower follower) {
        this.facts = facts;
        this.follower = follower;
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
                done[0] += assess(block);
                run.progress(done[0], 0, run.key());
            }
        });
        done[0] += assess(block);
        run.progress(done[0], done[0], run.key());
    }

    private int assess(List<CustomerFacts> block) {
        int size = block.size();
        follower.changed(List.copyOf(block));
        block.clear();
        return size;
    }
}
