package io.tenure.value.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.events.CohortCount;
import io.tenure.value.events.GroupTotal;
import io.tenure.value.events.MythFinding;
import io.tenure.value.events.ProfitPicture;
import io.tenure.value.events.SurvivalStep;
import io.tenure.value.events.ValueReported;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookReportSpecification {

    @Test
    void reportSaysHowUnequalCustomersAreAndInWhichClasses() {
        ValueReported report = SmallBook.pounds().report();
        assertThat(report.gini()).isCloseTo(1 - 50 / 110.0, within(1e-12));
        assertThat(report.topFifth()).isCloseTo(54 / 110.0, within(1e-12));
        assertThat(report.belowZero()).isEqualTo(1);
        assertThat(report.lorenz()).hasSize(21).startsWith(0.0).endsWith(1.0);
        assertThat(report.lorenz().get(15)).as("three quarters").isCloseTo(42.5 / 110, within(1e-12));
        assertThat(report.classes()).containsExactly(group("A", "90.00"), group("B", "20.00"), group("C", "-10.00"));
        assertThat(report.rfm()).extracting(GroupTotal::group).contains("5-5");
        assertThat(report.rfm().stream().mapToLong(GroupTotal::customers).sum()).isEqualTo(3);
    }

    @Test
    void reportSaysWhoCameBackAndHowLongCustomersStay() {
        ValueReported report = SmallBook.pounds().report();
        assertThat(report.cohorts())
                .containsExactly(
                        new CohortCount("MONTH", LocalDate.of(2026, 1, 1), List.of(2L, 0L, 1L)),
                        new CohortCount("MONTH", LocalDate.of(2026, 3, 1), List.of(1L)),
                        new CohortCount("QUARTER", LocalDate.of(2026, 1, 1), List.of(3L)),
                        new CohortCount("YEAR", LocalDate.of(2026, 1, 1), List.of(3L)));
        assertThat(report.survival()).singleElement().satisfies(step -> {
            assertThat(step)
                    .extracting(SurvivalStep::weeks, SurvivalStep::atRisk, SurvivalStep::ended)
                    .containsExactly(0, 3L, 1L);
            assertThat(step.share()).isCloseTo(2 / 3.0, within(1e-12));
        });
        assertThat(report.myths())
                .extracting(MythFinding::myth, MythFinding::verdict, MythFinding::customers)
                .containsExactly(
                        tuple("cost-less-to-serve", "TOO_FEW_CUSTOMERS", 2L),
                        tuple("pay-more", "TOO_FEW_CUSTOMERS", 2L),
                        tuple("recommend-more", "TOO_FEW_CUSTOMERS", 2L));
    }

    @Test
    void reportSaysWhatCustomersLeaveOver() {
        ProfitPicture profit = SmallBook.pounds().report().profit();
        assertThat(profit)
                .usingRecursiveComparison()
                .ignoringFields("curve")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new ProfitPicture(
                        new BigDecimal("100"),
                        new BigDecimal("44"),
                        new BigDecimal("2"),
                        new BigDecimal("5"),
                        new BigDecimal("48.40"),
                        2,
                        1,
                        new BigDecimal("15"),
                        List.of(),
                        new BigDecimal("0.60"),
                        1L));
        assertThat(profit.curve()).hasSize(21);
        assertThat(List.of(0, 1, 6, 7, 13, 14, 20).stream()
                        .map(place -> profit.curve().get(place).toPlainString()))
                .containsExactly("0", "53.40", "53.40", "63.40", "63.40", "48.40", "48.40");
    }

    private static GroupTotal group(String name, String revenue) {
        return new GroupTotal(name, 1, new BigDecimal(revenue), new BigDecimal("17.14"));
    }
}
