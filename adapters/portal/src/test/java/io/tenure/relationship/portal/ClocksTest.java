package io.tenure.relationship.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final Instant MET = Instant.parse("2010-12-01T08:26:00Z");

    @Test
    void endOnAStepThatIsNotBeforeNow() {
        for (long seconds : new long[] {0, 1, 59, 1_000, 86_399, 500_000_123}) {
            var now = MET.plusSeconds(seconds);

            var clocks = Clocks.between(MET, null, null, now);

            assertThat((clocks.last() - clocks.first()) % clocks.step()).isZero();
            assertThat(clocks.known()).isAfter(now).isBefore(now.plusSeconds(2 * clocks.step() + 2));
            assertThat(clocks.today()).isTrue();
        }
    }

    @Test
    void stayWithinTheirEnds() {
        var now = MET.plus(Duration.ofDays(30));

        var clocks = Clocks.between(MET, 0L, Long.MAX_VALUE, now);

        assertThat(clocks.at()).isBefore(MET);
        assertThat(clocks.known()).isAfter(now);
        assertThat(clocks.today()).isFalse();
    }
}
