package io.tenure.shared.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    private static final long FIRST_SECOND = -70_000_000_000L;
    private static final long AFTER_LAST_SECOND = 260_000_000_000L;
    private static final int TRIES = 10_000;

    @Test
    void readsEverySecondAndEveryFractionBack() {
        var random = new SplittableRandom(20_261_129);
        for (int i = 0; i < TRIES; i++) {
            var second = Instant.ofEpochSecond(random.nextLong(FIRST_SECOND, AFTER_LAST_SECOND));
            var instant = second.plusNanos(random.nextInt(1_000_000_000));
            for (var each : List.of(
                    second, instant.truncatedTo(ChronoUnit.MILLIS), instant.truncatedTo(ChronoUnit.MICROS), instant)) {
                assertThat(Instants.parse(each.toString())).isEqualTo(each);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:00:00.1Z",
                "2026-11-22T12:00:00.12345Z",
                "2026-11-22T23:59:60Z",
                "2026-11-22T24:00:00Z",
                "+12026-11-22T12:00:00Z",
                "2026-11-22T12:00:00+01:00"
            })
    void readsTheUncommonAsTheJdkDoes(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-11-22 12:00:00Z",
                "yesterday",
                "",
                "2026-11-22T12:00:00.1234567890Z",
                "2026-11-22T12:00:00,5Z",
                "2026-11-22T12:00:00.-1Z",
                "2026-11-22T12:00:00"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
