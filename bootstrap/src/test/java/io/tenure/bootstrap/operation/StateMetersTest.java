package io.tenure.bootstrap.operation;

import static org.assertj.core.api.Assertions.assertThat;

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
            new StateMeters(core.ledger(), away, core.store().deadLetters(), core.jobs(), Clock.systemUTC())
                    .bindTo(meters);
            away.asked = 0;

            assertThat(meters.find("tenure.view.failing").gauges())
                    .hasSize(3)
                    .extracting(Gauge::value)
                    .containsOnly(Double.NaN);
            assertThat(away.asked).isEqualTo(1);
        }
    }

    /** Tells which projections there are, once, and nothing more. */
    private static final class Away implements Projections {

        private int asked = -1;

        @Override
        public List<ProjectionStatus> status() {
            if (asked++ < 0) {
                return List.of(status("a"), status("b"), status("c"));
            }
            throw new ViewsFailure("No server answers");
        }

        private static ProjectionStatus status(String name) {
            return new ProjectionStatus(name, 0, 0, false, null);
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
