package io.tenure.facts.queries;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the customers whom passing time may have moved, each only when it is due.
 *
 * @param look at some customers; sets anew when each of them is due
 */
public record EachDueCustomer(
        String name, AllFacts facts, DueCustomers due, InstantSource clock, Consumer<List<CustomerFacts>> look)
        implements Work {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int BLOCK = 1_000;

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        long done = 0;
        List<String> block;
        do {
            block = due.due(clock.instant(), BLOCK);
            look(block);
            done += block.size();
            run.progress(done, 0, "");
        } while (block.size() == BLOCK);
    }

    /** Those whose facts are gone are taken off: a merge or an erasure has ended them. */
    private void look(List<String> customers) {
        List<CustomerFacts> known = new ArrayList<>();
        Map<String, Optional<Instant>> gone = new HashMap<>();
        customers.forEach(customer ->
                facts.find(customer).ifPresentOrElse(known::add, () -> gone.put(customer, Optional.empty())));
        due.set(gone);
        look.accept(known);
    }
}
