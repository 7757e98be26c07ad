package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be worked out by hand. */
class PlainModelsTest {

    private static final PurchaseHistory HISTORY = new PurchaseHistory(3, 5, 6);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    /** (r + x) / (alpha + T) t, and r / alpha t. */
    @Test
    void whoNeverLeavesIsExpectedToBuyAsBefore() {
        Nbd model = new Nbd(2, 4);
        assertThat(model.probabilityAlive(HISTORY)).isEqualTo(1);
        assertThat(model.expectedPurchases(HISTORY, 10)).isEqualTo(5);
        assertThat(model.expectedOfNewCustomer(8)).isEqualTo(4);
    }

    @Test
    void averageRateIsThatOfEverybody() {
        AverageRate model = new AverageRate(0.25);
        assertThat(model.probabilityAlive(HISTORY)).isEqualTo(1);
        assertThat(model.expectedPurchases(HISTORY, 10)).isEqualTo(2.5);
        assertThat(model.expectedOfNewCustomer(8)).isEqualTo(2);
    }

    /** r / alpha times the weeks alive: 1 / 5 of 10 / (2 - 1) (1 - (10 / 20)). */
    @Test
    void newCustomerOfTheParetoNbdBuysAsLongAsItStays() {
        assertThat(new ParetoNbd(1, 5, 2, 10).expectedOfNewCustomer(10)).isCloseTo(1, within(1e-12));
    }

    /** At a steady rate of 2 a week the sum is 2 (1 - e^(-d H)) / d. */
    @ParameterizedTest
    @CsvSource({"0.15, 156", "0.10, 52", "1, 520", "0.01, 1"})
    void purchasesToComeAreWorthLessTheLaterTheyCome(double rate, double weeks) {
        double force = Math.log(1 + rate) / (365.25 / 7);
        assertThat(new DiscountedPurchases(rate, weeks).of(new AverageRate(2), HISTORY))
                .isCloseTo(2 * (1 - Math.exp(-force * weeks)) / force, within(1e-6));
    }

    @Test
    void withoutARateEveryPurchaseCountsAlike() {
        assertThat(new DiscountedPurchases(0, 156).of(new AverageRate(2), HISTORY))
                .isEqualTo(312);
        assertThat(new DiscountedPurchases(0.1, 0).of(new AverageRate(2), HISTORY))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 1", "0.1, -1", "NaN, 1", "0.1, NaN", "Infinity, 1", "0.1, Infinity"})
    void rateAndHorizonAreFiniteAndNotNegative(double rate, double weeks) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DiscountedPurchases(rate, weeks));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
    void parametersOfEveryModelAreFiniteAndAboveNought(double wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nbd(wrong, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nbd(1, wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> new BgNbd(1, 1, wrong, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ParetoNbd(1, 1, 1, wrong));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void nobodyLooksBackOrAheadForEver(double weeks) {
        for (PurchaseModel model :
                List.of(new Nbd(2, 4), new AverageRate(1), new BgNbd(1, 5, 1, 3), new ParetoNbd(1, 5, 2, 10))) {
            assertThatIllegalArgumentException().isThrownBy(() -> model.expectedPurchases(HISTORY, weeks));
            assertThatIllegalArgumentException().isThrownBy(() -> model.expectedOfNewCustomer(weeks));
            assertThat(model.expectedPurchases(HISTORY, 0)).isZero();
        }
    }

    @Test
    void daysOfPurchaseAreInOrderAndEachOnce() {
        PurchaseDays days = PurchaseDays.of(List.of(MAY.plusDays(14), MAY, MAY.plusDays(7), MAY));
        assertThat(days.first()).isEqualTo(MAY);
        assertThat(days.last()).isEqualTo(MAY.plusDays(14));
        assertThat(days.epochDays().boxed().map(LocalDate::ofEpochDay))
                .containsExactly(MAY, MAY.plusDays(7), MAY.plusDays(14));
        assertThat(PurchaseDays.ofEpochDays(new long[] {MAY.toEpochDay()}).last())
                .isEqualTo(MAY);
        assertThatIllegalArgumentException().isThrownBy(() -> PurchaseDays.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> PurchaseDays.ofEpochDays(new long[0]));
    }

    @Test
    void historyKnowsWhatWasBoughtByTheEndOfADay() {
        PurchaseDays days = PurchaseDays.of(List.of(MAY, MAY.plusDays(7), MAY.plusDays(14)));
        assertThat(days.historyAt(MAY.minusDays(1))).isEmpty();
        assertThat(days.historyAt(MAY)).contains(new PurchaseHistory(0, 0, 0));
        assertThat(days.historyAt(MAY.plusDays(13))).contains(new PurchaseHistory(1, 1, 13 / 7.0));
        assertThat(days.historyAt(MAY.plusDays(14))).contains(new PurchaseHistory(2, 2, 2));
        assertThat(days.repeatsUntil(MAY.minusDays(1))).isZero();
        assertThat(days.repeatsUntil(MAY.plusDays(7))).isEqualTo(1);
    }
}
