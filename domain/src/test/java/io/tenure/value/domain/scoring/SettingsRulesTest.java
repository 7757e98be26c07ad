package io.tenure.value.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.Rejection;
import io.tenure.value.events.BuyingModel;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsRulesTest {

    @Test
    void settingsOfTheFirstRunMeanSomething() {
        assertThat(SettingsRules.broken(ValueSettings.AT_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.01, 0.01, 1, 0",
        "520, 1, 1, 1, 3650, 1",
        "156, 0.10, 0.80, 0.95, 180, 0.6",
    })
    void limitsThemselvesAreAllowed(
            int weeks, BigDecimal discount, BigDecimal a, BigDecimal b, int silent, BigDecimal goods) {
        assertThat(SettingsRules.broken(settings(weeks, discount, a, b, silent, goods)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1, 0.8, 0.95, 180, 0, horizon",
        "521, 0.1, 0.8, 0.95, 180, 0, horizon",
        "156, -0.01, 0.8, 0.95, 180, 0, discount",
        "156, 1.01, 0.8, 0.95, 180, 0, discount",
        "156, 0.1, 0, 0.95, 180, 0, abcA",
        "156, 0.1, 0.8, 0.79, 180, 0, abcA",
        "156, 0.1, 0.8, 1.01, 180, 0, abcA",
        "156, 0.1, 0.8, 0.95, 0, 0, lost",
        "156, 0.1, 0.8, 0.95, 3651, 0, lost",
        "156, 0.1, 0.8, 0.95, 180, -0.01, goods",
        "156, 0.1, 0.8, 0.95, 180, 1.01, goods",
    })
    void refusalNamesTheSettingThatMeansNothing(
            int weeks, BigDecimal discount, BigDecimal a, BigDecimal b, int silent, BigDecimal goods, String named) {
        assertThat(SettingsRules.broken(settings(weeks, discount, a, b, silent, goods)))
                .hasValueSatisfying(wrong -> {
                    assertThat(wrong.code()).isEqualTo("value.invalid-settings");
                    assertThat(wrong.reason()).contains(named);
                });
    }

    @Test
    void costsAreOfContactsThatThereAreAndWithinReason() {
        BigDecimal million = new BigDecimal("1000000");
        assertThat(costs(Map.of("CALL", million, "INQUIRY", BigDecimal.ZERO), million))
                .isEmpty();
        assertThat(costs(Map.of("PURCHASE", BigDecimal.ONE), BigDecimal.ZERO))
                .map(Rejection::reason)
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("CALL", "INQUIRY").doesNotContain("PURCHASE"));
        assertThat(costs(Map.of("CALL", new BigDecimal("-0.01")), BigDecimal.ZERO))
                .isPresent();
        assertThat(costs(Map.of("CALL", new BigDecimal("1000000.01")), BigDecimal.ZERO))
                .isPresent();
        assertThat(costs(Map.of(), new BigDecimal("-0.01"))).isPresent();
        assertThat(costs(Map.of(), new BigDecimal("1000000.01"))).isPresent();
    }

    @Test
    void marketHasACurrencyAnAmountAndASource() {
        assertThat(market("GBP", "1E+15", "x".repeat(500))).isEmpty();
        assertThat(market("GBP", "0.01", "survey")).isEmpty();
        assertThat(market("gbp", "1", "survey")).contains("currency");
        assertThat(market("GBPS", "1", "survey")).contains("currency");
        assertThat(market("GBP", "0", "survey")).contains("spends more than 0");
        assertThat(market("GBP", "-1", "survey")).contains("spends more than 0");
        assertThat(market("GBP", "1000000000000001", "survey")).contains("at most 1000000000000000");
        assertThat(market("GBP", "1", " ")).contains("source");
        assertThat(market("GBP", "1", "x".repeat(501))).contains("source");
    }

    @Test
    void fixedLimitsAreFourAndEachIsLargerThanTheOneBefore() {
        List<Integer> days = List.of(0, 1, 2, 3);
        List<Integer> purchases = List.of(1, 2, 3, 4);
        assertThat(edges(days, purchases, "GBP", "0", "1", "2", "3")).isEmpty();
        assertThat(edges(List.of(-1, 1, 2, 3), purchases, "GBP", "0", "1", "2", "3"))
                .contains("recency");
        assertThat(edges(List.of(0, 1, 2), purchases, "GBP", "0", "1", "2", "3"))
                .contains("recency");
        assertThat(edges(List.of(0, 1, 1, 3), purchases, "GBP", "0", "1", "2", "3"))
                .contains("recency");
        assertThat(edges(List.of(0, 1, 3, 2), purchases, "GBP", "0", "1", "2", "3"))
                .contains("recency");
        assertThat(edges(days, List.of(0, 1, 2, 3), "GBP", "0", "1", "2", "3")).contains("frequency");
        assertThat(edges(days, List.of(1, 2, 3, 4, 5), "GBP", "0", "1", "2", "3"))
                .contains("frequency");
        assertThat(edges(days, purchases, "pounds", "0", "1", "2", "3")).contains("currency");
        assertThat(edges(days, purchases, "GBP", "-0.01", "1", "2", "3")).contains("money");
        assertThat(edges(days, purchases, "GBP", "0", "0.00", "2", "3")).contains("money");
    }

    private static ValueSettings settings(
            int weeks, BigDecimal discount, BigDecimal a, BigDecimal b, int silent, BigDecimal goods) {
        return new ValueSettings(BuyingModel.BG_NBD, weeks, discount, a, b, silent, goods, Map.of(), BigDecimal.ZERO);
    }

    private static Optional<Rejection> costs(Map<String, BigDecimal> perContact, BigDecimal perComplaint) {
        ValueSettings first = ValueSettings.AT_FIRST;
        return SettingsRules.broken(new ValueSettings(
                first.model(),
                first.horizonWeeks(),
                first.discountRate(),
                first.abcA(),
                first.abcB(),
                first.silentAfterDays(),
                first.productShare(),
                perContact,
                perComplaint));
    }

    /** What is wrong with it; nothing when it is empty. */
    private static String market(String currency, String amount, String source) {
        return SettingsRules.broken(new MarketEstimate(currency, new BigDecimal(amount), source))
                .map(Rejection::reason)
                .orElse("");
    }

    /** What is wrong with them; nothing when it is empty. */
    private static String edges(List<Integer> days, List<Integer> purchases, String currency, String... money) {
        return SettingsRules.broken(new RfmEdges(
                        days,
                        purchases,
                        currency,
                        Stream.of(money).map(BigDecimal::new).toList()))
                .map(Rejection::reason)
                .orElse("");
    }
}
