package io.tenure.facts.application;

import io.tenure.facts.queries.AllFacts;
import io.tenure.facts.queries.AllFacts.Changes;
import io.tenure.facts.queries.FactsFollower;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.projections.ProjectionStatus;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells one follower of changed customers, and notes how far it has been told once it has dealt with them; on one node
 * at a time.
 */
final class Following {

    private static final int AT_ONCE = 500;

    private final AllFacts facts;
    private final FactsFollower follower;
    private final PolicyProgress progress;
    private final Duration pause;
    private final Duties duties;
    private final String work;
    private Optional<byte[]> kept = Optional.empty();
    private volatile long told;
    private volatile boolean mine;
    private volatile boolean stopped;
    private volatile @Nullable String error;

    Following(AllFacts facts, FactsFollower follower, PolicyProgress progress, Duration pause, Duties duties) {
        this.facts = facts;
        this.follower = follower;
        this.progress = progress;
        this.pause = pause;
        this.duties = duties;
        this.work = "follower:" + follower.name();
    }

    /** An interrupt alone may be lost in the driver of a database. */
    void stop() {
        stopped = true;
    }

    /** Follows until stopped or interrupted. */
    void run() {
        try {
            while (!stopped && !Thread.interrupted()) {
                if (!advances()) {
                    leave();
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    private void leave() {
        if (mine) {
            mine = false;
            duties.release(work);
        }
    }

    ProjectionStatus status() {
        long position = mine ? told : position(progress.find(follower.name()));
        return new ProjectionStatus(follower.name(), position, facts.position(), false, error);
    }

    /** Tells of the changes after those told, if there are any; false when that failed or is for another node to do. */
    private boolean advances() throws InterruptedException {
        if (!duties.hold(work)) {
            error = null;
            return false;
        }
        try {
            takeUp();
            boolean goesOn = !facts.reaches(told + 1) || tell(facts.changedAfter(told, AT_ONCE));
            error = null;
            return goesOn;
        } catch (RuntimeException failure) {
            error = failure.toString();
            return false;
        }
    }

    private void takeUp() {
        if (!mine) {
            kept = progress.find(follower.name());
            told = position(kept);
            mine = true;
        }
    }

    /** False when another node has gone on meanwhile. */
    private boolean tell(Changes changes) {
        if (!changes.customers().isEmpty()) {
            follower.changed(changes.customers());
            byte[] now = ByteBuffer.allocate(Long.BYTES).putLong(changes.upTo()).array();
            if (!progress.replace(follower.name(), kept, now)) {
                return false;
            }
            kept = Optional.of(now);
        }
        told = changes.upTo();
        return true;
    }

    private static long position(Optional<byte[]> kept) {
        return kept.map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(0L);
    }
}
