package io.tenure.greetings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GreetingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final MemberDays LEAP = new MemberDays(MonthDay.of(2, 29), LocalDate.of(2024, 2, 29));

    @Test
    void greetsOnceAYearWhereTheMemberLives() {
        Greeting birthday = greeting(new Occasion.Birthday());
        MemberDays may = new MemberDays(MonthDay.of(5, 4), LocalDate.of(2020, 1, 1));
        assertThat(birthday.due(may, SHANGHAI, Instant.parse("2026-05-04T00:59:00Z"))).isEmpty();
        assertThat(birthday.due(may, SHANGHAI, Instant.parse("2026-05-04T01:00:00Z"))).contains("greeting-g-2026");
        assertThat(birthday.due(may, SHANGHAI, Instant.parse("2026-05-04T16:00:00Z"))).isEmpty();
        assertThat(birthday.due(may, LONDON, Instant.parse("2026-05-04T16:00:00Z"))).contains("greeting-g-2026");
    }

    @Test
    void greetsThoseBornOnALeapDayEachYear() {
        assertThat(new Occasion.Birthday().in(2027, LEAP)).contains(LocalDate.of(2027, 2, 28));
        assertThat(new Occasion.Birthday().in(2028, LEAP)).contains(LocalDate.of(2028, 2, 29));
        assertThat(new Occasion.Birthday().in(2028, new MemberDays(null, LEAP.since()))).isEmpty();
    }

    @Test
    void anniversariesBeginAfterAYear() {
        assertThat(new Occasion.Anniversary().in(2024, LEAP)).isEmpty();
        assertThat(new Occasion.Anniversary().in(2025, LEAP)).contains(LocalDate.of(2025, 2, 28));
    }

    @Test
    void knowsFestivals() {
        assertThat(new Occasion.EachYear(MonthDay.of(12, 25)).in(2026, LEAP)).contains(LocalDate.of(2026, 12, 25));
        assertThat(new Occasion.OnDates(java.util.List.of(LocalDate.of(2027, 9, 15))).in(2026, LEAP))
                .isEmpty();
        for (int year = 2024; year <= 2050; year++) {
            Optional<LocalDate> begin = new Occasion.ChineseNewYear().in(year, LEAP);
            assertThat(begin.orElseThrow())
                    .isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20));
        }
        assertThat(new Occasion.ChineseNewYear().in(2051, LEAP)).isEmpty();
    }

    private static Greeting greeting(Occasion occasion) {
        return new Greeting("g", occasion, "birthday", LocalTime.of(9, 0));
    }
}
