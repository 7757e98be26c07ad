package io.tenure.relationship.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private static final Months SPRING = new Months(YearMonth.of(2026, 3), YearMonth.of(2026, 5), ZoneOffset.UTC);

    @Test
    void addsUpEachMonthAndShowsReturnsBelowTheLine() {
        var purchases = Purchases.of(
                        SPRING,
                        List.of(
                                moved("2026-03-01T00:00:00Z", "10", "GBP"),
                                moved("2026-03-31T23:59:59Z", "5", "GBP"),
                                moved("2026-05-02T00:00:00Z", "7", "GBP")),
                        List.of(moved("2026-04-01T00:00:00Z", "-3", "GBP")))
                .orElseThrow();

        assertThat(purchases.bought()).containsExactly(amount("15"), amount("0"), amount("7"));
        assertThat(purchases.returned()).containsExactly(amount("0"), amount("-3"), amount("0"));
    }

    @Test
    void countsWhatIsInAnotherCurrencyInsteadOfAddingItUp() {
        var purchases = Purchases.of(
                        SPRING,
                        List.of(
                                moved("2026-03-01T00:00:00Z", "10", "GBP"),
                                moved("2026-03-02T00:00:00Z", "10", "GBP"),
                                moved("2026-03-03T00:00:00Z", "99", "EUR")),
                        List.of())
                .orElseThrow();

        assertThat(purchases.currency()).isEqualTo("GBP");
        assertThat(purchases.bought()).startsWith(amount("20"));
        assertThat(purchases.otherCurrencies()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatWasTakenBackOrHappenedInOtherMonths() {
        assertThat(Purchases.of(
                        SPRING,
                        List.of(
                                moved("2026-02-28T23:59:59Z", "10", "GBP"),
                                moved("2026-06-01T00:00:00Z", "10", "GBP"),
                                retracted("2026-03-03T00:00:00Z", "10", "GBP")),
                        List.of()))
                .isEmpty();
    }

    @Test
    void leavesOutMonthsThatWereNotReadToTheirBeginning() {
        var some = List.of(moved("2026-04-20T00:00:00Z", "1", "GBP"), moved("2026-04-10T00:00:00Z", "1", "GBP"));

        assertThat(new RecentInteractions.Found(some, false).wholeMonths(SPRING).first())
                .isEqualTo(YearMonth.of(2026, 5));
        assertThat(new RecentInteractions.Found(some, true).wholeMonths(SPRING)).isEqualTo(SPRING);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static InteractionView moved(String at, String amount, String currency) {
        return interaction(at, amount, currency, null);
    }

    private static InteractionView retracted(String at, String amount, String currency) {
        return interaction(at, amount, currency, "typed twice");
    }

    private static InteractionView interaction(String at, String amount, String currency, @Nullable String retracted) {
        var moment = Instant.parse(at);
        return new InteractionView(
                "i",
                "c",
                "shop",
                at,
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                moment,
                moment,
                new BigDecimal(amount),
                currency,
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                "system",
                null,
                retracted,
                1);
    }
}
