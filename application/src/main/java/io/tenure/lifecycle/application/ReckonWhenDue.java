package io.tenure.lifecycle.application;

import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Has money per stage reckoned every hour. */
final class ReckonWhenDue implements Work {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration RHYTHM = Duration.ofHours(1);
    private static final int LOOKED_AT = 1_000;

    private final Jobs jobs;
    private final InstantSource clock;

    ReckonWhenDue(Jobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reckon-when-due";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run(Run run) {
        boolean done = last(jobs)
                .filter(job -> job.requested().plus(RHYTHM).isAfter(clock.instant()))
                .isPresent();
        if (!done) {
            jobs.begin(ReckonMoney.NAME, "all", "");
        }
    }

    /** The last reckoning that came to its end. */
    static Optional<Job> last(Jobs jobs) {
        return jobs.ended(LOOKED_AT).stream()
                .filter(job -> job.work().equals(ReckonMoney.NAME) && job.state() == Job.State.DONE)
                .findFirst();
    }
}
