package io.tenure.value.domain.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfitabilityTest {

    private static final CostModel COSTS = new CostModel(
            decimal("0.6"),
            new TreeMap<>(Map.of("PHONE", decimal("4.50"), "EMAIL", decimal("1"))),
            decimal("0.25"),
            decimal("20"));

    @Test
    void costsOfEachKindAreTakenFromWhatTheCustomerBrought() {
        var profitability = COSTS.of(dealings("PHONE"));

        assertThat(profitability)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Profitability(
                        decimal("90"), decimal("54"), decimal("9"), decimal("1"), decimal("3"), decimal("25")));
        assertThat(profitability.profit()).isEqualByComparingTo("-2");
        assertThat(profitability.costToServe()).isEqualByComparingTo("38");
    }

    @Test
    void aChannelWithoutACostIsNotTakenForFree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COSTS.of(dealings("SHOP")))
                .withMessageContaining("SHOP");
    }

    @Test
    void theCurveShowsWhatTheUnprofitableTakeAway() {
        var curve = ProfitCurve.of(
                Stream.of("10", "-4", "30", "0", "-6").map(BigDecimal::new).toList());

        assertThat(curve.cumulative())
                .isEqualTo(Stream.of("30", "40", "40", "36", "30")
                        .map(BigDecimal::new)
                        .toList());
        assertThat(curve.profitable()).isEqualTo(2);
        assertThat(curve.unprofitable()).isEqualTo(2);
        assertThat(curve.peak()).isEqualByComparingTo("40");
        assertThat(curve.lost()).isEqualByComparingTo("10");
        assertThat(ProfitCurve.of(List.of()).peak()).isZero();
    }

    private static Dealings dealings(String channel) {
        return new Dealings(
                decimal("100"), decimal("10"), new TreeMap<>(Map.of(channel, 2L)), 4, decimal("3"), 1, decimal("5"));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
