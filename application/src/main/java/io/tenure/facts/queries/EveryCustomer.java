package io.tenure.facts.queries;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Looks at every customer there is, some at a time.
 *
 * @param look at some customers, with the {@link Run#input()}; after a crash it begins again from the first
 */
public record EveryCustomer(String name, AllFacts facts, BiConsumer<String, List<CustomerFacts>> look) implements Work {

    private static final int BLOCK = 1_000;

    @Override
    public void run(Run run) {
        List<CustomerFacts> block = new ArrayList<>(BLOCK);
        long[] done = {0};
        facts.each(customer -> {
            block.add(customer);
            if (block.size() == BLOCK) {
                done[0] += look(block, run);
                run.progress(done[0], 0, run.key());
            }
        });
        done[0] += look(block, run);
        run.progress(done[0], done[0], run.key());
    }

    private int look(List<CustomerFacts> block, Run run) {
        int size = block.size();
        look.accept(run.input(), List.copyOf(block));
        block.clear();
        return size;
    }
}
