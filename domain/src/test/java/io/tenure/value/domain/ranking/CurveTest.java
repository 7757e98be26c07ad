package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {

    /** Customers worth 0 (and a loss), 10, 30 and 60. */
    private static final Concentration FOUR = Concentration.of(new double[] {60, -5, 30, 10});

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0", "0.375, 0.05", "0.5, 0.1", "0.75, 0.4", "0.875, 0.7", "1, 1"})
    void curveIsStraightBetweenCustomers(double share, double value) {
        assertThat(FOUR.lorenz(share)).isCloseTo(value, within(1e-12));
        assertThat(FOUR.topShare(1 - share)).isCloseTo(1 - value, within(1e-12));
    }

    /** Twice the area above the curve: 1 - 2 (0.05 + 0.25 + 0.7) / 4. */
    @Test
    void giniIsTwiceTheAreaBetweenCurveAndDiagonal() {
        assertThat(FOUR.gini()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whoIsWorthNothingIsNotBelowZero() {
        assertThat(FOUR.belowZero()).isEqualTo(1);
        assertThat(Concentration.of(new double[] {0, 1}).belowZero()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN})
    void shareLiesBetweenNoughtAndOne(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOUR.lorenz(share))
                .withMessageContaining(Double.toString(share));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "-0.1, 0.5", "0.5, 1.01", "0.5, 0.49"})
    void cutsLieAboveNoughtAndUpToOne(BigDecimal a, BigDecimal b) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AbcCuts(a, b));
    }

    @Test
    void cutsMayFallTogetherAtTheEnd() {
        AbcCuts all = new AbcCuts(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(all.classify(Map.of("a", BigDecimal.ONE, "b", BigDecimal.ZERO)))
                .isEqualTo(Map.of("a", AbcClass.A, "b", AbcClass.C));
    }
}
