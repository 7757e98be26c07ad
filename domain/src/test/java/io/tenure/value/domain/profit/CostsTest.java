package io.tenure.value.domain.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenure.value.domain.profit.Finding.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostsTest {

    private static final BigDecimal LESS = new BigDecimal("-0.01");

    @Test
    void goodsCostAShareOfAtMostAll() {
        assertThat(model("1", "0", "0", "0").productShare()).isEqualByComparingTo("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("1.01", "0", "0", "0"))
                .withMessageContaining("1.01");
    }

    @Test
    void nothingCostsLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("-0.01", "0", "0", "0"))
                .withMessageContaining("productShare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("0", "-0.01", "0", "0"))
                .withMessageContaining("CALL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("0", "0", "-0.01", "0"))
                .withMessageContaining("perMarketingContact");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model("0", "0", "0", "-0.01"))
                .withMessageContaining("perComplaint");
    }

    @Test
    void goodsOfACustomerWhoReturnedMoreThanWasBoughtCostNothing() {
        Dealings back =
                new Dealings(BigDecimal.ONE, BigDecimal.TEN, new TreeMap<>(), 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
        Profitability profit = model("0.5", "0", "0", "0").of(back);
        assertThat(profit.product()).isZero();
        assertThat(profit.profit()).isEqualByComparingTo("-9");
    }

    @Test
    void whatCameOnTopIsTheDifferenceOfEachPart() {
        assertThat(parts(10, 20, 30, 40, 50, 60).minus(parts(1, 2, 3, 4, 5, 6)))
                .isEqualTo(parts(9, 18, 27, 36, 45, 54));
        assertThat(parts(10, 20, 30, 40, 50, 60).minus(Profitability.NOTHING)).isEqualTo(parts(10, 20, 30, 40, 50, 60));
    }

    @Test
    void thirtyCustomersAreEnoughForAFinding() {
        assertThat(Finding.of(rising(30), rising(30)).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Finding.of(rising(29), rising(29))).isEqualTo(new Finding(Verdict.TOO_FEW_CUSTOMERS, 0, 29));
    }

    @Test
    void measureThatIsTheSameForAllTellsNothingWhicheverItIs() {
        assertThat(Finding.of(rising(30), new double[30]).verdict()).isEqualTo(Verdict.NOTHING_TO_TELL_BY);
        assertThat(Finding.of(new double[30], rising(30)).verdict()).isEqualTo(Verdict.NOTHING_TO_TELL_BY);
    }

    @Test
    void customersWhoAllBringNothingNeitherGainNorLose() {
        ProfitCurve curve = ProfitCurve.of(List.of(BigDecimal.ZERO, LESS));
        assertThat(curve.profitable()).isZero();
        assertThat(curve.unprofitable()).isEqualTo(1);
        assertThat(curve.peak()).isZero();
        assertThat(curve.lost()).isEqualByComparingTo("0.01");
    }

    private static double[] rising(int customers) {
        return IntStream.range(0, customers).asDoubleStream().toArray();
    }

    private static CostModel model(String goods, String call, String marketing, String complaint) {
        return new CostModel(
                new BigDecimal(goods),
                new TreeMap<>(Map.of("CALL", new BigDecimal(call))),
                new BigDecimal(marketing),
                new BigDecimal(complaint));
    }

    private static Profitability parts(
            int revenue, int product, int service, int marketing, int loyalty, int recovery) {
        return new Profitability(
                BigDecimal.valueOf(revenue),
                BigDecimal.valueOf(product),
                BigDecimal.valueOf(service),
                BigDecimal.valueOf(marketing),
                BigDecimal.valueOf(loyalty),
                BigDecimal.valueOf(recovery));
    }
}
