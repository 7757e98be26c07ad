package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every customer under every model. */
class PurchaseModelProperties {

    @Property(tries = 300)
    void probabilitiesAreProbabilitiesAndExpectationsGrowWithTime(
            @ForAll @DoubleRange(min = 0.01, max = 20) double shape,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll @IntRange(max = 3000) int x,
            @ForAll @DoubleRange(max = 500) double recency,
            @ForAll @DoubleRange(max = 500) double silence) {
        var history = new PurchaseHistory(x, x == 0 ? 0 : recency, (x == 0 ? 0 : recency) + silence);

        assertThat(models(shape, scale)).allSatisfy(model -> {
            assertThat(model.probabilityAlive(history)).isBetween(0.0, 1.0);
            double soon = model.expectedPurchases(history, 10);
            assertThat(soon).isNotNegative().isFinite();
            // Where dropout is all but immediate both are the same number, up to its last digits.
            assertThat(model.expectedPurchases(history, 100)).isGreaterThanOrEqualTo(soon * (1 - 1e-12));
            assertThat(model.expectedPurchases(history, 0)).isZero();
        });
    }

    @Property(tries = 300)
    void theLongerTheSilenceTheLessLikelyAlive(
            @ForAll @DoubleRange(min = 0.05, max = 10) double shape,
            @ForAll @DoubleRange(min = 0.05, max = 100) double scale,
            @ForAll @IntRange(max = 200) int x,
            @ForAll @DoubleRange(max = 100) double silence,
            @ForAll @DoubleRange(max = 100) double more) {
        double recency = x == 0 ? 0 : 20;

        assertThat(models(shape, scale)).allSatisfy(model -> assertThat(
                        model.probabilityAlive(new PurchaseHistory(x, recency, recency + silence + more)))
                .isLessThanOrEqualTo(
                        model.probabilityAlive(new PurchaseHistory(x, recency, recency + silence)) + 1e-12));
    }

    @Property(tries = 100)
    void discountingTakesAwayAndNothingElse(
            @ForAll @DoubleRange(min = 0.05, max = 10) double shape,
            @ForAll @DoubleRange(max = 1) double annualRate,
            @ForAll @DoubleRange(max = 520) double weeks) {
        var history = new PurchaseHistory(3, 20, 30);

        assertThat(models(shape, 10)).allSatisfy(model -> {
            assertThat(new DiscountedPurchases(annualRate, weeks).of(model, history))
                    .isBetween(0.0, model.expectedPurchases(history, weeks) + 1e-9);
            assertThat(new DiscountedPurchases(0, weeks).of(model, history))
                    .isEqualTo(model.expectedPurchases(history, weeks));
        });
    }

    @Property(tries = 100)
    void aSteadyCustomerIsDiscountedByTheFormulaOfAnAnnuity(
            @ForAll @DoubleRange(min = 0.01, max = 1) double annualRate,
            @ForAll @DoubleRange(min = 1, max = 520) double weeks) {
        double force = Math.log1p(annualRate) / (365.25 / 7);

        assertThat(new DiscountedPurchases(annualRate, weeks).of(new AverageRate(2), new PurchaseHistory(0, 0, 1)))
                .isCloseTo(2 * -Math.expm1(-force * weeks) / force, withinPercentage(1e-4));
    }

    private static List<PurchaseModel> models(double shape, double scale) {
        return List.of(
                new BgNbd(shape, scale, 0.8, 2.4),
                new BgNbd(0.25, 4.4, shape, scale),
                new ParetoNbd(shape, scale, 0.6, 11),
                new ParetoNbd(0.5, 10, shape, scale),
                new Nbd(shape, scale),
                new AverageRate(shape));
    }
}
