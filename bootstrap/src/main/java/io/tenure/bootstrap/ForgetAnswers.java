package io.tenure.bootstrap;

import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Forgets answers that count no more, also where nobody sends requests with a key. */
record ForgetAnswers(KeptAnswers answers, InstantSource clock) implements Work {

    @Override
    public String name() {
        return "forget-kept-answers";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run(Run run) {
        answers.forget(clock.instant().minus(KeptAnswers.RETENTION));
    }
}
