package io.tenure.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddHoursTest {

    @ParameterizedTest(name = "from {0} to {1}, {2} is odd: {3}")
    @CsvSource({
        "22:00, 05:00, 2026-05-04T21:59:59Z, false",
        "22:00, 05:00, 2026-05-04T22:00:00Z, true",
        "22:00, 05:00, 2026-05-05T04:59:59Z, true",
        "22:00, 05:00, 2026-05-05T05:00:00Z, false",
        "12:00, 14:00, 2026-05-04T11:59:59Z, false",
        "12:00, 14:00, 2026-05-04T12:00:00Z, true",
        "12:00, 14:00, 2026-05-04T13:59:59Z, true",
        "12:00, 14:00, 2026-05-04T14:00:00Z, false",
        "08:00, 08:00, 2026-05-04T03:00:00Z, true",
        "08:00, 08:00, 2026-05-04T08:00:00Z, true",
    })
    void theyBeginWithTheFirstAndEndBeforeTheLastAndFromAnHourToItselfIsTheWholeDay(
            LocalTime from, LocalTime to, Instant at, boolean odd) {
        assertThat(new OddHours(from, to, ZoneId.of("UTC")).contain(at)).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai, true", "Europe/London, false"})
    void theyAreToldByTheClockOfTheirZone(ZoneId zone, boolean odd) {
        OddHours night = new OddHours(LocalTime.of(22, 0), LocalTime.of(5, 0), zone);

        assertThat(night.contain(Instant.parse("2026-05-04T15:00:00Z"))).isEqualTo(odd);
    }
}
