package io.tenure.bootstrap.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Not ready where that cannot be told in time: a database that hangs must not keep whoever asks waiting. */
record ReadyInTime(Questions.Answer<Health> answer) implements HealthIndicator {

    static ReadyInTime of(HealthIndicator asked, Questions questions) {
        return new ReadyInTime(questions.of(asked::health));
    }

    @Override
    public Health health() {
        try {
            return answer.get();
        } catch (IllegalStateException unanswered) {
            return Health.down(unanswered).build();
        }
    }
}
