package io.tenure.facts.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.AllFacts.Changes;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.policies.Pursuit.Reached;
import io.tenure.shared.projections.ProjectionStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps followers up with the facts from {@link #start} to {@link #close}, each by itself. */
public final class FactsFollowing implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final AllFacts facts;
    private final Map<String, Pursuit> pursuits = new LinkedHashMap<>();

    /** @param pause before a follower that failed is told again */
    FactsFollowing(
            AllFacts facts, List<FactsFollower> followers, PolicyProgress progress, Duration pause, Duties duties) {
        this.facts = facts;
        for (FactsFollower follower : followers) {
            pursuits.put(
                    follower.name(),
                    new Pursuit(follower.name(), position -> tell(follower, position), progress, duties, pause));
        }
    }

    public void start() {
        pursuits.values().forEach(Pursuit::start);
    }

    /** How far each follower has come. */
    public List<ProjectionStatus> status() {
        return pursuits.entrySet().stream()
                .map(each -> new ProjectionStatus(
                        each.getKey(),
                        each.getValue().position(),
                        facts.position(),
                        false,
                        each.getValue().error()))
                .toList();
    }

    private Reached tell(FactsFollower follower, long told) throws InterruptedException {
        if (!facts.reaches(told + 1)) {
            return new Reached(told, false);
        }
        Changes changes = facts.changedAfter(told, AT_ONCE);
        if (changes.customers().isEmpty()) {
            return new Reached(changes.upTo(), false);
        }
        follower.changed(changes.customers());
        return new Reached(changes.upTo(), true);
    }

    @Override
    public void close() {
        pursuits.values().forEach(Pursuit::close);
    }
}
