package io.tenure.value.domain.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tenure.value.domain.fitting.Estimate;
import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import io.tenure.value.domain.fitting.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    private static final List<double[]> ROWS = read();
    private static final Fit<SpendModel> FIT = fit(1);

    @Test
    void hasTheParametersOfFaderAndHardie() {
        assertThat(FIT).isInstanceOf(Fitted.class);
        assertThat(values(FIT)).containsExactly(new double[] {6.25, 3.74, 15.44}, offset(0.005));
    }

    @Test
    void expectsTheSpendOfTheirFirstTenCustomersAndOfAllInTheReference() {
        var firstTen =
                ROWS.stream().limit(10).mapToDouble(GammaGammaTest::expected).toArray();

        assertThat(firstTen)
                .containsExactly(
                        new double[] {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17},
                        offset(0.005));
        assertThat(ROWS).hasSize(2357).allSatisfy(row -> assertThat(expected(row))
                .isCloseTo(row[10], withinPercentage(0.1)));
    }

    @Test
    void theUnitOfMoneyMakesNoDifference() {
        double[] inCents = values(fit(100));

        assertThat(inCents[0]).isCloseTo(values(FIT)[0], offset(1e-4));
        assertThat(inCents[2]).isCloseTo(100 * values(FIT)[2], offset(1e-2));
    }

    @Test
    void zeroSpendIsLeftOutAndCounted() {
        var histories = SpendHistories.of(List.of(
                new SpendHistory(2, 0), new SpendHistory(1, -5), new SpendHistory(4, 10), new SpendHistory(0, 0)));

        assertThat(histories.customers()).isEqualTo(1);
        assertThat(histories.withoutSpend()).isEqualTo(2);
        assertThat(SpendModels.gammaGamma(histories))
                .isEqualTo(new Fallback<>(new AverageSpend(10), Reason.TOO_FEW_REPEATERS));
    }

    @Test
    void withoutAnySpendNothingIsExpected() {
        assertThat(SpendModels.gammaGamma(SpendHistories.of(List.of(new SpendHistory(3, 0)))))
                .isEqualTo(new Fallback<>(new AverageSpend(0), Reason.NO_SPEND));
    }

    @Test
    void customersWhoAllSpendTheSameDoNotDiffer() {
        var same = SpendHistories.of(Collections.nCopies(100, new SpendHistory(3, 20)));

        assertThat(SpendModels.gammaGamma(same))
                .isEqualTo(new Fallback<>(new AverageSpend(20), Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS));
    }

    private static double expected(double[] row) {
        return FIT.model().expectedSpend(new SpendHistory((int) row[1], row[4]));
    }

    private static double[] values(Fit<SpendModel> fit) {
        return ((Fitted<SpendModel>) fit)
                .estimates().stream().mapToDouble(Estimate::value).toArray();
    }

    private static Fit<SpendModel> fit(double unit) {
        return SpendModels.gammaGamma(SpendHistories.of(ROWS.stream()
                .map(row -> new SpendHistory((int) row[1], row[4] * unit))
                .toList()));
    }

    private static List<double[]> read() {
        try (InputStream file = GammaGammaTest.class.getResourceAsStream("../cdnow_sample_cbs_reference.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(GammaGammaTest::numbers)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double[] numbers(String[] columns) {
        double[] numbers = new double[columns.length];
        for (int i = 1; i < columns.length; i++) {
            numbers[i] = columns[i].isEmpty() ? 0 : Double.parseDouble(columns[i]);
        }
        return numbers;
    }
}
