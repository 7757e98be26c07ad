package io.tenure.segmentation.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.segmentation.domain.SegmentColumns;
import io.tenure.shared.due.DueCustomers;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.rules.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the customers whom passing time may have moved, each only when it is due. */
final class EvaluateDue implements Work {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int BLOCK = 1_000;
    private static final Set<String> MOVING = SegmentColumns.list().stream()
            .filter(Column::dependsOnTime)
            .map(Column::name)
            .collect(Collectors.toUnmodifiableSet());

    private final AllFacts facts;
    private final Evaluator evaluator;
    private final DueCustomers due;
    private final InstantSource clock;

    EvaluateDue(AllFacts facts, Evaluator evaluator, DueCustomers due, InstantSource clock) {
        this.facts = facts;
        this.evaluator = evaluator;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evaluate-due-customers";
    }

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
            evaluate(block);
            done += block.size();
            run.progress(done, 0, "");
        } while (block.size() == BLOCK);
    }

    private void evaluate(List<String> customers) {
        Map<String, Optional<Instant>> unknown = new HashMap<>();
        customers.forEach(customer -> unknown.put(customer, Optional.empty()));
        List<CustomerFacts> known =
                customers.stream().flatMap(id -> facts.find(id).stream()).toList();
        known.forEach(customer -> unknown.remove(customer.customerId()));
        due.set(unknown);
        evaluator.evaluate(known, plan -> plan.touchedBy(MOVING));
    }
}
