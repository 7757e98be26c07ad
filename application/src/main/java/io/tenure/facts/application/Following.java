package io.tenure.facts.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.AllFacts.Changes;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.projections.ProjectionStatus;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells one follower of changed customers, and notes how far it has been told once it has dealt with them. */
final class Following {

    private static final int AT_ONCE = 500;

    private final AllFacts facts;
    private final FactsFollower follower;
    private final PolicyProgress progress;
    private final Duration pause;
    private volatile long told;
    private volatile @Nullable String error;

    Following(AllFacts facts, FactsFollower follower, PolicyProgress progress, Duration pause) {
        this.facts = facts;
        this.follower = follower;
        this.progress = progress;
        this.pause = pause;
        this.told = progress.find(follower.name())
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(0L);
    }

    /** Follows until interrupted. */
    void run() {
        try {
            while (!Thread.interrupted()) {
                if (!advances()) {
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    ProjectionStatus status() {
        return new ProjectionStatus(follower.name(), told, facts.position(), false, error);
    }

    /** Tells of the changes after those told, if there are any; false when that failed. */
    private boolean advances() throws InterruptedException {
        try {
            if (facts.reaches(told + 1)) {
                tell(facts.changedAfter(told, AT_ONCE));
            }
            error = null;
            return true;
        } catch (RuntimeException failure) {
            error = failure.toString();
            return false;
        }
    }

    private void tell(Changes changes) {
        if (!changes.customers().isEmpty()) {
            follower.changed(changes.customers());
            progress.store(
                    follower.name(),
                    ByteBuffer.allocate(Long.BYTES).putLong(changes.upTo()).array());
        }
        told = changes.upTo();
    }
}
