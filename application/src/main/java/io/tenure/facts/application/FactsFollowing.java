package io.tenure.facts.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.projections.ProjectionStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Keeps followers up with the facts from {@link #start} to {@link #close}, each by itself. */
public final class FactsFollowing implements AutoCloseable {

    private final List<Following> followings;
    private final ExecutorService background;
    private List<Future<?>> running = List.of();

    /** @param pause before a follower that failed is told again */
    FactsFollowing(
            AllFacts facts,
            List<FactsFollower> followers,
            PolicyProgress progress,
            ExecutorService background,
            Duration pause,
            Duties duties) {
        this.followings = followers.stream()
                .map(follower -> new Following(facts, follower, progress, pause, duties))
                .toList();
        this.background = background;
    }

    public void start() {
        running = followings.stream()
                .<Future<?>>map(following -> background.submit(following::run))
                .toList();
    }

    /** How far each follower has come. */
    public List<ProjectionStatus> status() {
        return followings.stream().map(Following::status).toList();
    }

    @Override
    public void close() {
        followings.forEach(Following::stop);
        running.forEach(follower -> follower.cancel(true));
    }
}
