package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tenure.bootstrap.Installation;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateMetersTest {

    @TempDir
    private Path directory;

    @Test
    void asksADatabaseThatIsAwayOnceForAllMeasures() {
        var away = new Away();
        var meters = new SimpleMeterRegistry();
        try (var tenure = Installation.open(directory)) {
            var core = tenure.core();
            new StateMeters(
                            core.ledger(),
                            away,
                            core.store().deadLetters(),
                            core.jobs(),
                            Clock.systemUTC(),
                            new Questions())
                    .bindTo(meters);
            away.asked.set(0);

            assertThat(meters.find("tenure.view.failing").gauges())
                    .hasSize(3)
                    .extracting(Gauge::value)
                    .containsOnly(Double.NaN);
            assertThat(away.asked).hasValue(1);
        }
    }

    @Test
    void waitsForADatabaseThatSaysNothingOnceForAllMeasures() {
        var away = new Away();
        var meters = new SimpleMeterRegistry();
        var never = new CountDownLatch(1);
        try (var tenure = Installation.open(directory)) {
            var core = tenure.core();
            new StateMeters(
                            core.ledger(),
                            away,
                            core.store().deadLetters(),
                            core.jobs(),
                            Clock.systemUTC(),
                            new Questions())
                    .bindTo(meters);
            away.before = () -> {
                try {
                    never.await();
                } catch (InterruptedException cut) {
                    Thread.currentThread().interrupt();
                }
            };

            assertTimeoutPreemptively(Duration.ofSeconds(4), () -> assertThat(
                            meters.find("tenure.view.failing").gauges())
                    .hasSize(3)
                    .extracting(Gauge::value)
                    .containsOnly(Double.NaN));
            assertThat(meters.get("tenure.ledger.head").gauge().value())
                    .isEqualTo((double) core.ledger().head());
            never.countDown();
        }
    }

    /** Tells which projections there are, once, and nothing more. */
    private static final class Away implements Projections {

        private final AtomicInteger asked = new AtomicInteger(-1);
        private volatile Runnable before = () -> {};

        @Override
        public List<ProjectionStatus> status() {
            before.run();
            if (asked.incrementAndGet() == 0) {
                return List.of(status("a"), status("b"), status("c"));
            }
            throw new ViewsFailure("No server answers");
        }

        private static ProjectionStatus status(String name) {
            return new ProjectionStatus(name, 0, 0, false, null);
        }

        @Override
        public boolean isBeyondTheEnd(long position) {
            return false;
        }

        @Override
        public boolean awaitShown(long position, Duration atMost) {
            return false;
        }

        @Override
        public long rebuild(Views into, LongConsumer progress) {
            return 0;
        }

        @Override
        public void build(Views into, Map<String, Long> positions, LongConsumer progress) {
            // nothing is measured of it
        }
    }
}
