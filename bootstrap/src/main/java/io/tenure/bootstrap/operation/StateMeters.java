package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.bootstrap.operation.Questions.Answer;
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
import java.util.function.ToDoubleFunction;

/** What waits, what is behind and what failed: asked anew whenever somebody looks. */
final class StateMeters implements MeterBinder {

    private static final int MOST = 1_000;
    private static final double MILLIS = 1_000;

    private final Ledger ledger;
    private final Projections projections;
    private final DeadLetters deadLetters;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Questions questions;
    private final Answer<List<Lag>> lags;

    /** How far a view has come, and how long ago the first event was recorded that it does not show. */
    private record Lag(ProjectionStatus status, double seconds) {}

    StateMeters(
            Ledger ledger,
            Projections projections,
            DeadLetters deadLetters,
            Jobs jobs,
            InstantSource clock,
            Questions questions) {
        this.ledger = ledger;
        this.projections = projections;
        this.deadLetters = deadLetters;
        this.jobs = jobs;
        this.clock = clock;
        this.questions = questions;
        this.lags =
                questions.of(() -> projections.status().stream().map(this::lag).toList());
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Answer<Long> head = questions.of(ledger::head);
        Gauge.builder("tenure.ledger.head", head::get)
                .description("Position of the last event in the ledger")
                .register(meters);
        written(meters, "tenure.ledger.writes", "Commits and snapshots written", GroupedWrites::writes);
        written(meters, "tenure.ledger.groups", "Durable writes that they shared", GroupedWrites::groups);
        projections.status().forEach(view -> view(meters, view.name()));
        Answer<Integer> letters = questions.of(() -> deadLetters.list(0, MOST).size());
        Gauge.builder("tenure.dead.letters", letters::get)
                .description("Events laid aside because a policy failed on them, " + MOST + " at most")
                .register(meters);
        Answer<List<Job>> unfinished = questions.of(jobs::unfinished);
        jobs(meters, unfinished, Job.State.WAITING);
        jobs(meters, unfinished, Job.State.RUNNING);
        Answer<Long> failed = questions.of(this::failedJobs);
        Gauge.builder("tenure.jobs.failed", failed::get)
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
        Gauge.builder("tenure.view.lag.events", () -> behind(lag(name).status()))
                .description("Events that the views of a projection do not show yet")
                .tag("view", name)
                .register(meters);
        Gauge.builder("tenure.view.lag.seconds", () -> lag(name).seconds())
                .description("How long ago the first event was recorded that the views of a projection do not show yet")
                .tag("view", name)
                .register(meters);
        Gauge.builder("tenure.view.failing", () -> lag(name).status().error() == null ? 0 : 1)
                .description("1 while a projection fails; it tries again by itself")
                .tag("view", name)
                .register(meters);
    }

    private static void jobs(MeterRegistry meters, Answer<List<Job>> unfinished, Job.State state) {
        Gauge.builder("tenure.jobs", () -> unfinished.get().stream()
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

    private Lag lag(String name) {
        return lags.get().stream()
                .filter(lag -> lag.status().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Lag lag(ProjectionStatus status) {
        List<RecordedCommit> next = behind(status) == 0 ? List.of() : ledger.readAll(status.position(), 1);
        double seconds = next.isEmpty()
                ? 0
                : Duration.between(next.getFirst().recordedAt(), clock.instant())
                                .toMillis()
                        / MILLIS;
        return new Lag(status, seconds);
    }

    private static long behind(ProjectionStatus status) {
        return Math.max(0, status.head() - status.position());
    }
}
