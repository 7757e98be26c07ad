package io.tenure.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "from {0} to {1}: {2} becomes {3}")
    @CsvSource({
        "21:00, 08:00, 2026-11-27T20:59:59Z, 2026-11-27T20:59:59Z",
        "21:00, 08:00, 2026-11-27T21:00:00Z, 2026-11-28T08:00:00Z",
        "21:00, 08:00, 2026-11-28T07:59:59Z, 2026-11-28T08:00:00Z",
        "21:00, 08:00, 2026-11-28T08:00:00Z, 2026-11-28T08:00:00Z",
        "00:00, 08:00, 2026-11-28T03:00:00Z, 2026-11-28T08:00:00Z",
        "12:00, 14:00, 2026-11-28T13:00:00Z, 2026-11-28T14:00:00Z",
        "12:00, 14:00, 2026-11-28T14:00:00Z, 2026-11-28T14:00:00Z",
        // The clock goes from 01:00 to 02:00 that night.
        "21:00, 01:30, 2026-03-28T22:00:00Z, 2026-03-29T01:30:00Z",
    })
    void nobodyIsDisturbedBeforeTheyAreOver(LocalTime from, LocalTime to, Instant at, Instant expected) {
        assertThat(new QuietHours(from, to).over(at, LONDON)).isEqualTo(expected);
    }
}
