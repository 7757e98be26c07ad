package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import java.time.Duration;
import java.util.Optional;

/** Throws away what ended jobs have left, when its time is over. */
record Forgetting(Results results, Outcomes outcomes) implements Work {

    @Override
    public String name() {
        return "forget-ended-jobs";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run(Run run) {
        results.forgetOld();
        outcomes.forgetOld();
    }
}
