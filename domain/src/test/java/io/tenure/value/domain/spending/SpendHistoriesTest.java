package io.tenure.value.domain.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpendHistoriesTest {

    @Test
    void tellHowMuchOfAllOneCustomerBrings() {
        var histories =
                SpendHistories.of(List.of(new SpendHistory(2, 10), new SpendHistory(1, 60), new SpendHistory(3, 0)));

        assertThat(histories.largestShare()).isEqualTo(0.75, within(1e-12));
        assertThat(SpendHistories.of(List.of()).largestShare()).isZero();
    }

    @Test
    void averageIsOverAllPurchases() {
        assertThat(SpendHistories.of(List.of(new SpendHistory(3, 10), new SpendHistory(1, 50), new SpendHistory(2, 0)))
                        .average())
                .isEqualTo(20);
        assertThat(SpendHistories.of(List.of()).average()).isZero();
    }

    /** By hand: counts 1, 2, 3 and spends 10, 30, 20 deviate by -1, 0, 1 and -10, 10, 0: 10 / sqrt(2 · 200). */
    @Test
    void correlationIsPearsons() {
        assertThat(SpendHistories.of(List.of(new SpendHistory(1, 10), new SpendHistory(2, 30), new SpendHistory(3, 20)))
                        .correlation())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nothingMovesTogetherWhereOneDoesNotVary() {
        assertThat(SpendHistories.of(List.of(new SpendHistory(2, 10), new SpendHistory(2, 30)))
                        .correlation())
                .isZero();
        assertThat(SpendHistories.of(List.of(new SpendHistory(1, 10), new SpendHistory(2, 10)))
                        .correlation())
                .isZero();
        assertThat(SpendHistories.of(List.of()).correlation()).isZero();
    }

    @Test
    void orderInWhichTheyComeMakesNoDifference() {
        SpendHistory few = new SpendHistory(1, 60);
        SpendHistory less = new SpendHistory(2, 10);
        SpendHistory more = new SpendHistory(2, 20);
        assertThat(SpendHistories.of(List.of(more, few, less)).telling()).containsExactly(few, less, more);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, NaN", "1, Infinity"})
    void historyThatCannotBeIsRefused(int purchases, double average) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpendHistory(purchases, average))
                .withMessageContaining(purchases + " purchases of " + average);
    }

    @Test
    void averageSpendIsExpectedOfEverybody() {
        assertThat(new AverageSpend(12.5).expectedSpend(new SpendHistory(3, 99)))
                .isEqualTo(12.5);
        assertThat(new AverageSpend(0).expectedSpend(new SpendHistory(3, 99))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void averageSpendIsFiniteAndNotBelowNought(double spend) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AverageSpend(spend));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 1", "1, 1, 1", "1, 2, 0", "Infinity, 2, 1", "1, Infinity, 1", "1, 2, Infinity", "NaN, 2, 1"})
    void gammaGammaHasAFiniteAverage(double p, double q, double gamma) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GammaGamma(p, q, gamma));
    }

    /** p (gamma + spent) / (p x + q - 1), by hand. */
    @Test
    void gammaGammaExpectsSomethingBetweenTheAverageOfAllAndThatOfTheCustomer() {
        GammaGamma model = new GammaGamma(2, 3, 10);
        assertThat(model.expectedSpend(new SpendHistory(0, 0))).isEqualTo(10);
        assertThat(model.expectedSpend(new SpendHistory(4, 30))).isEqualTo(26);
        assertThat(model.expectedSpend(new SpendHistory(4, -30)))
                .as("a loss is no spend")
                .isEqualTo(2);
    }
}
