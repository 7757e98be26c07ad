package io.tenure.shared.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Has a work done every hour, all of it as one job. */
public final class EveryHour implements Work {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration RHYTHM = Duration.ofHours(1);
    private static final int LOOKED_AT = 1_000;

    private final String work;
    private final Jobs jobs;
    private final InstantSource clock;

    public EveryHour(String work, Jobs jobs, InstantSource clock) {
        this.work = work;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "every-hour-" + work;
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        boolean done = last(work, jobs)
                .filter(job -> job.requested().plus(RHYTHM).isAfter(clock.instant()))
                .isPresent();
        if (!done) {
            jobs.begin(work, "all", "");
        }
    }

    /** The last job of a work that came to its end. */
    public static Optional<Job> last(String work, Jobs jobs) {
        return jobs.ended(LOOKED_AT).stream()
                .filter(job -> job.work().equals(work) && job.state() == Job.State.DONE)
                .findFirst();
    }
}
