package io.tenure.value.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RenewalsTest {

    @Test
    void cohortCountsWhoIsLostAtEachRenewalAndWhoIsStillThere() {
        Renewals cohort = Renewals.ofCohort(100, 70, 70, 50);
        assertThat(cohort.lost()).isEqualTo(Map.of(1, 30L, 2, 0L, 3, 20L));
        assertThat(cohort.kept()).isEqualTo(Map.of(3, 50L));
        assertThat(cohort.customers()).isEqualTo(100);
        assertThat(cohort.lostCustomers()).isEqualTo(50);
        assertThat(cohort.decisions()).isEqualTo(30 + 3 * 20 + 3 * 50);
        assertThat(cohort.longest()).isEqualTo(3);
    }

    @Test
    void longestIsTheLastRenewalThatAnybodyReached() {
        assertThat(renewals(Map.of(2, 1L), Map.of(5, 1L)).longest()).isEqualTo(5);
        assertThat(renewals(Map.of(7, 1L), Map.of(5, 1L)).longest()).isEqualTo(7);
        assertThat(renewals(Map.of(), Map.of()).longest()).isZero();
        assertThat(Renewals.ofCohort(12).longest()).isZero();
    }

    @Test
    void nobodyIsLostBeforeTheFirstRenewalAndNoCountIsBelowNought() {
        assertThat(renewals(Map.of(1, 0L), Map.of(0, 0L)).customers()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renewals(Map.of(0, 1L), Map.of()))
                .withMessageContaining("1 customers at renewal 0");
        assertThatIllegalArgumentException().isThrownBy(() -> renewals(Map.of(), Map.of(-1, 1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> renewals(Map.of(1, -1L), Map.of()));
        assertThatIllegalArgumentException().as("nobody comes back").isThrownBy(() -> Renewals.ofCohort(10, 11));
    }

    @Test
    void renewalsToComeAreDiscountedButForTheNext() {
        RetentionModel half = new ConstantRetention(0.5);
        assertThat(half.discountedRenewals(0, 0, 0.25)).isZero();
        assertThat(half.discountedRenewals(0, 1, 0.25)).isEqualTo(0.5);
        assertThat(half.discountedRenewals(3, 2, 0.25)).isCloseTo(0.5 + 0.25 / 1.25, within(1e-12));
        assertThat(half.survival(3)).isEqualTo(0.125);
        RetentionModel loyal = new ShiftedBetaGeometric(1, 1);
        assertThat(loyal.discountedRenewals(1, 2, 0)).isCloseTo(2 / 3.0 + 2 / 3.0 * 3 / 4.0, within(1e-12));
    }

    @Test
    void nothingIsLookedAheadByLessThanNothing() {
        RetentionModel half = new ConstantRetention(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> half.discountedRenewals(-1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> half.discountedRenewals(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> half.discountedRenewals(0, 1, -0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> half.discountedRenewals(0, 1, Double.NaN));
    }

    @Test
    void periodsBeginAndEndWithTheirMonths() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        assertThat(CalendarPeriod.MONTH.startOf(day)).isEqualTo("2024-12-01");
        assertThat(CalendarPeriod.QUARTER.startOf(day)).isEqualTo("2024-10-01");
        assertThat(CalendarPeriod.YEAR.startOf(day)).isEqualTo("2024-01-01");
        assertThat(CalendarPeriod.MONTH.endOf(LocalDate.of(2024, 2, 1))).isEqualTo("2024-02-29");
        assertThat(CalendarPeriod.QUARTER.endOf(LocalDate.of(2024, 4, 30))).isEqualTo("2024-06-30");
        assertThat(CalendarPeriod.YEAR.endOf(day)).isEqualTo(day);
        assertThat(CalendarPeriod.QUARTER.between(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1)))
                .isEqualTo(1);
        assertThat(CalendarPeriod.YEAR.between(LocalDate.of(2023, 12, 31), day)).isEqualTo(1);
        assertThat(CalendarPeriod.QUARTER.later(LocalDate.of(2024, 1, 31), 5)).isEqualTo("2025-04-30");
    }

    private static Renewals renewals(Map<Integer, Long> lost, Map<Integer, Long> kept) {
        return new Renewals(new TreeMap<>(lost), new TreeMap<>(kept));
    }
}
