package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.queries.AllFacts;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the customers whom passing time may have moved, each only when it is due. */
final class AssessDue implements Work {

    static final String NAME = "assess-due-customers";
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int BLOCK = 500;

    private final AllFacts facts;
    private final StageFollower follower;
    private final DueAssessments due;
    private final InstantSource clock;

    AssessDue(AllFacts facts, StageFollower follower, DueAssessments due, InstantSource clock) {
        this.facts = facts;
        this.follower = follower;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
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
            assess(block);
            done += block.size();
            run.progress(done, done, "");
        } while (block.size() == BLOCK);
    }

    /** Those whose facts are gone are taken off: a merge or an erasure has ended them. */
    private void assess(List<String> customers) {
        Map<String, Optional<Instant>> gone = new HashMap<>();
        List<CustomerFacts> known = customers.stream()
                .flatMap(customer -> {
                    Optional<CustomerFacts> found = facts.find(customer);
                    if (found.isEmpty()) {
                        gone.put(customer, Optional.empty());
                    }
                    return found.stream();
                })
                .toList();
        due.set(gone);
        follower.changed(known);
    }
}
