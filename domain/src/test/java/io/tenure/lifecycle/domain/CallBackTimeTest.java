package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallBackTimeTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "UTC, 2026-11-26T23:59:59Z, 2026-11-27T10:00:00Z",
        "UTC, 2026-11-27T00:00:00Z, 2026-11-30T10:00:00Z",
        "UTC, 2026-11-28T12:00:00Z, 2026-11-30T10:00:00Z",
        "UTC, 2026-11-29T08:00:00Z, 2026-11-30T10:00:00Z",
        "UTC, 2026-11-30T08:00:00Z, 2026-12-01T10:00:00Z",
        // it is Friday already in Shanghai
        "Asia/Shanghai, 2026-11-26T20:00:00Z, 2026-11-30T02:00:00Z",
        // the clocks of London go forward on that Sunday
        "Europe/London, 2026-03-27T15:00:00Z, 2026-03-30T09:00:00Z",
    })
    void isTenOfTheNextDayThatIsNoWeekend(ZoneId zone, Instant now, Instant then) {
        assertThat(CallBackTime.after(now, 1, zone)).isEqualTo(then);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({
        "2, 2026-11-25T10:00:00Z",
        "5, 2026-11-30T10:00:00Z", // Saturday
        "6, 2026-11-30T10:00:00Z",
        "365, 2027-11-23T10:00:00Z",
    })
    void waitsForAWeekendAtTheEndOfTheDays(int days, Instant then) {
        assertThat(CallBackTime.after(Instant.parse("2026-11-23T15:00:00Z"), days, ZoneOffset.UTC))
                .isEqualTo(then);
    }
}
