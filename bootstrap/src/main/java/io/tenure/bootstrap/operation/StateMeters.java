package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.ledger.GroupedWrites;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What waits, what is behind and what failed: asked anew whenever somebody looks. */
final class StateMeters implements MeterBinder {

    private static final int MOST = 1_000;
    private static final double MILLIS = 1_000;
    private static final Duration TOGETHER = Duration.ofMillis(500);

    private final Ledger ledger;
    private final Projections projections;
    private final DeadLetters deadLetters;
    private final Jobs jobs;
    private final InstantSource clock;
    private @Nullable CompletableFuture<List<ProjectionStatus>> known;
    private long askedAt;

    StateMeters(Ledger ledger, Projections projections, DeadLetters deadLetters, Jobs jobs, InstantSource clock) {
        this.ledger = ledger;
        this.projections = projections;
        this.deadLetters = deadLetters;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("tenure.ledger.head", ledger, Ledger::head)
                .description("Position of the last event in the ledger")
                .register(meters);
        written(meters, "tenure.ledger.writes", "Commits and snapshots written", GroupedWrites::writes);
        written(meters, "tenure.ledger.groups", "Durable writes that they shared", GroupedWrites::groups);
        projections.status().forEach(view -> view(meters, view.name()));
        Gauge.builder("tenure.dead.letters", () -> deadLetters.list(0, MOST).size())
                .description("Events laid aside because a policy failed on them, " + MOST + " at most")
                .register(meters);
        jobs(meters, Job.State.WAITING);
        jobs(meters, Job.State.RUNNING);
        Gauge.builder("tenure.jobs.failed", this::failedJobs)
                .description("Background work that failed for good in the last " + Job.DAYS_KEPT + " days, among the"
                        + " last " + MOST + " that ended")
                .register(meters);
    }

    private void written(MeterRegistry meters, String name, String what, ToDoubleFunction<GroupedWrites> count) {
        FunctionCounter.builder(name, ledger, at -> count.applyAsDouble(at.writes()))
                .description(what + " by this process")
                .register(meters);
    }

    private void view(MeterRegistry meters, String name) {
        Gauge.builder("tenure.view.lag.events", () -> behind(status(name)))
                .description("Events that the views of a projection do not show yet")
                .tag("view", name)
                .register(meters);
        Gauge.builder("tenure.view.lag.seconds", () -> age(status(name)))
                .description("How long ago the first event was recorded that the views of a projection do not show yet")
                .tag("view", name)
                .register(meters);
        Gauge.builder("tenure.view.failing", () -> status(name).error() == null ? 0 : 1)
                .description("1 while a projection fails; it tries again by itself")
                .tag("view", name)
                .register(meters);
    }

    private void jobs(MeterRegistry meters, Job.State state) {
        Gauge.builder("tenure.jobs", () -> jobs.unfinished().stream()
                        .filter(job -> job.state() == state)
                        .count())
                .description("Background work, " + MOST + " at most")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private long failedJobs() {
        return jobs.ended(MOST).stream()
                .filter(job -> job.state() == Job.State.FAILED)
                .count();
    }

    private ProjectionStatus status(String name) {
        return statuses().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Asked for once however many measures are read together, and for all of them at the same moment. */
    private synchronized List<ProjectionStatus> statuses() {
        if (known == null || System.nanoTime() - askedAt > TOGETHER.toNanos()) {
            try {
                known = CompletableFuture.completedFuture(projections.status());
            } catch (RuntimeException failure) {
                // To ask a database that is away takes long, and the answer is the same for each measure.
                known = CompletableFuture.failedFuture(failure);
            }
            askedAt = System.nanoTime();
        }
        return known.join();
    }

    private static long behind(ProjectionStatus status) {
        return Math.max(0, status.head() - status.position());
    }

    private double age(ProjectionStatus status) {
        List<RecordedCommit> next = behind(status) == 0 ? List.of() : ledger.readAll(status.position(), 1);
        return next.isEmpty()
                ? 0
                : Duration.between(next.getFirst().recordedAt(), clock.instant())
                                .toMillis()
                        / MILLIS;
    }
}
