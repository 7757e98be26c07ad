package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Where the textbook formulas overflow or cancel. */
class ExtremesTest {

    private static final double PER_MILLIONTH = 1e-4;

    @ParameterizedTest
    @CsvFileSource(resources = "../bg_nbd_extremes.csv", numLinesToSkip = 1)
    void bgNbdKeepsItsDigits(
            double r,
            double alpha,
            double a,
            double b,
            int x,
            double recency,
            double age,
            double weeks,
            double alive,
            double expected) {
        check(new BgNbd(r, alpha, a, b), new PurchaseHistory(x, recency, age), weeks, alive, expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "../pareto_nbd_extremes.csv", numLinesToSkip = 1)
    void paretoNbdKeepsItsDigits(
            double r,
            double alpha,
            double s,
            double beta,
            int x,
            double recency,
            double age,
            double weeks,
            double alive,
            double expected) {
        check(new ParetoNbd(r, alpha, s, beta), new PurchaseHistory(x, recency, age), weeks, alive, expected);
    }

    @Test
    void aCustomerWhoWasGoneLongAgoIsWorthNothingRatherThanUndefined() {
        var longGone = new PurchaseHistory(100_000, 1, 10_000);

        assertThat(new BgNbd(0.2, 4, 0.8, 2.4).expectedPurchases(longGone, 52)).isZero();
        assertThat(new ParetoNbd(0.5, 10, 0.6, 11).expectedPurchases(longGone, 52))
                .isZero();
    }

    @Test
    void aHistoryThatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurchaseHistory(3, 40, 39))
                .withMessageContaining("recency <= age");
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(0, 1, 39));
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseHistory(1, Double.NaN, 39));
    }

    private static void check(
            PurchaseModel model, PurchaseHistory history, double weeks, double alive, double expected) {
        assertThat(model.probabilityAlive(history)).isCloseTo(alive, withinPercentage(PER_MILLIONTH));
        assertThat(model.expectedPurchases(history, weeks)).isCloseTo(expected, withinPercentage(PER_MILLIONTH));
    }
}
