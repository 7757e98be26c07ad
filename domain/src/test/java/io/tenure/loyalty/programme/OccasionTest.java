package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);

    @Test
    void thoseBornOnALeapDayHaveABirthdayEachYear() {
        Occasion birthday = new Occasion.Birthday();
        assertThat(birthday.on(LocalDate.of(2027, 2, 28), LEAP_DAY, LEAP)).isTrue();
        assertThat(birthday.on(LocalDate.of(2028, 2, 28), LEAP_DAY, LEAP)).isFalse();
        assertThat(birthday.on(LocalDate.of(2028, 2, 29), LEAP_DAY, LEAP)).isTrue();
        assertThat(birthday.on(LocalDate.of(2027, 2, 28), null, LEAP)).isFalse();
        assertThat(Occasion.daysMeant(LocalDate.of(2027, 2, 28))).containsExactly(MonthDay.of(2, 28), LEAP_DAY);
        assertThat(Occasion.daysMeant(LocalDate.of(2028, 2, 28))).containsExactly(MonthDay.of(2, 28));
    }

    @Test
    void anniversariesBeginAfterAYear() {
        Occasion anniversary = new Occasion.Anniversary();
        assertThat(anniversary.on(LEAP, null, LEAP)).isFalse();
        assertThat(anniversary.on(LocalDate.of(2025, 2, 28), null, LEAP)).isTrue();
        assertThat(anniversary.on(LocalDate.of(2025, 3, 1), null, LEAP)).isFalse();
    }

    @Test
    void daysOfMembersAreNotForAll() {
        assertThat(new Occasion.EachYear(MonthDay.of(12, 25)).isForAll()).isTrue();
        assertThat(new Occasion.ChineseNewYear().isForAll()).isTrue();
        assertThat(new Occasion.Birthday().isForAll()).isFalse();
        assertThat(new Occasion.Anniversary().isForAll()).isFalse();
    }

    @Test
    void festivalsAreForAll() {
        assertThat(new Occasion.EachYear(MonthDay.of(12, 25)).on(LocalDate.of(2026, 12, 25), null, LEAP))
                .isTrue();
        assertThat(new Occasion.EachYear(MonthDay.of(12, 25)).on(LocalDate.of(2026, 12, 26), null, LEAP))
                .isFalse();
        for (int year = 2024; year <= 2050; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(first.datesUntil(first.plusYears(1))
                            .filter(day -> new Occasion.ChineseNewYear().on(day, null, LEAP)))
                    .singleElement()
                    .satisfies(day -> assertThat(day).isBetween(first.withDayOfMonth(21), first.plusDays(50)));
        }
        assertThat(new Occasion.ChineseNewYear().on(LocalDate.of(2051, 2, 11), null, LEAP))
                .isFalse();
    }
}
