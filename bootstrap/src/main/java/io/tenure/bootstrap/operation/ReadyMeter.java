package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What readiness answers to whoever sends requests, for those who watch. */
record ReadyMeter(List<HealthIndicator> indicators, Questions questions) implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMeter.class);

    @Override
    public void bindTo(MeterRegistry meters) {
        Questions.Answer<Boolean> ready = questions.of(() -> indicators.stream().allMatch(ReadyMeter::isUp));
        Gauge.builder("tenure.ready", () -> isReady(ready) ? 1 : 0)
                .description("1 while the node may be sent requests")
                .register(meters);
    }

    private static boolean isReady(Questions.Answer<Boolean> ready) {
        try {
            return ready.get();
        } catch (IllegalStateException unanswered) {
            LOG.debug("Whether the node is ready is not known in time, so it is not", unanswered);
            return false;
        }
    }

    private static boolean isUp(HealthIndicator indicator) {
        try {
            Health health = indicator.health();
            return health != null && health.getStatus().equals(Status.UP);
        } catch (RuntimeException failure) {
            LOG.debug("Whether the node is ready cannot be told, so it is not", failure);
            return false;
        }
    }
}
