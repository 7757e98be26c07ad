package io.tenure.value.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.value.domain.buying.PurchaseDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private static final List<PurchaseDays> CUSTOMERS = List.of(
            bought("2025-01-05", "2025-01-20", "2025-03-01"),
            bought("2025-01-31", "2025-02-01"),
            bought("2025-03-10"),
            bought("2025-04-02"));

    @Test
    void customersAreCountedByTheMonthOfTheirFirstPurchase() {
        var cohorts = Cohorts.of(CUSTOMERS, CalendarPeriod.MONTH, LocalDate.parse("2025-03-31"));

        assertThat(cohorts.lastIsPartial()).isFalse();
        assertThat(cohorts.cohorts())
                .containsExactly(
                        new Cohorts.Cohort(LocalDate.parse("2025-01-01"), List.of(2L, 1L, 1L)),
                        new Cohorts.Cohort(LocalDate.parse("2025-03-01"), List.of(1L)));
        assertThat(cohorts.cohorts().getFirst().retention(2)).isEqualTo(0.5);
    }

    @Test
    void quartersAndYearsFollowTheCalendar() {
        var quarters = Cohorts.of(CUSTOMERS, CalendarPeriod.QUARTER, LocalDate.parse("2025-05-01"));
        var years = Cohorts.of(CUSTOMERS, CalendarPeriod.YEAR, LocalDate.parse("2026-12-31"));

        assertThat(quarters.lastIsPartial()).isTrue();
        assertThat(quarters.cohorts())
                .containsExactly(
                        new Cohorts.Cohort(LocalDate.parse("2025-01-01"), List.of(3L, 0L)),
                        new Cohorts.Cohort(LocalDate.parse("2025-04-01"), List.of(1L)));
        assertThat(years.cohorts()).containsExactly(new Cohorts.Cohort(LocalDate.parse("2025-01-01"), List.of(4L, 0L)));
    }

    @Test
    void aMistypedYearMakesOneCohortMoreAndNothingElse() {
        var cohorts = Cohorts.of(
                List.of(bought("0025-01-05"), bought("2025-01-31")),
                CalendarPeriod.MONTH,
                LocalDate.parse("2025-03-31"));

        assertThat(cohorts.cohorts()).hasSize(2);
        assertThat(cohorts.cohorts().getLast().active()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void withoutCustomersThereAreNoCohorts() {
        assertThat(Cohorts.of(List.of(), CalendarPeriod.MONTH, LocalDate.parse("2025-03-31"))
                        .cohorts())
                .isEmpty();
    }

    private static PurchaseDays bought(String... days) {
        return PurchaseDays.of(Stream.of(days).map(LocalDate::parse).toList());
    }
}
