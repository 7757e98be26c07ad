package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.programme.PurchasedItem;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is on record of a purchase on which a coupon gives something, and what of that can earn. */
class TillSavingTest {

    @Test
    void couponForAnArticleIsBorneByThat() {
        assertThat(lines("20.00", "10.00", "COFFEE", line("COFFEE", "1", "10"), line("CAKE", "1", "10")))
                .containsExactly(tuple("COFFEE", "0", "0.00"), tuple("CAKE", "1", "10.00"));
    }

    @Test
    void pieceThatIsGivenWholeIsOnRecordAndCountsForNone() {
        TillPurchase three = purchase("40.00", line("COFFEE", "3", "10"), line("CAKE", "1", "10"));
        assertThat(TillSaving.less(three, new BigDecimal("10.00"), "COFFEE").items())
                .extracting(LineItem::sku, item -> plain(item.quantity()))
                .containsExactly(tuple("COFFEE", "2"), tuple("COFFEE", "1"), tuple("CAKE", "1"));
        assertThat(lines("40.00", "10.00", "COFFEE", line("COFFEE", "3", "10"), line("CAKE", "1", "10")))
                .containsExactly(
                        tuple("COFFEE", "2", "20.00"), tuple("COFFEE", "0", "0.00"), tuple("CAKE", "1", "10.00"));
    }

    @Test
    void pieceThatIsGivenInPartCounts() {
        assertThat(lines("30.00", "4.00", "COFFEE", line("CAKE", "1", "10"), line("COFFEE", "2", "10")))
                .containsExactly(tuple("CAKE", "1", "10.00"), tuple("COFFEE", "2", "16.00"));
    }

    @Test
    void dearestPieceIsGiven() {
        assertThat(lines("23.34", "10.00", "COFFEE", line("COFFEE", "2", "6.67"), line("COFFEE", "1", "10")))
                .containsExactly(tuple("COFFEE", "2", "13.34"), tuple("COFFEE", "0", "0.00"));
    }

    @Test
    void whatTheLineCannotBearTheOthersDo() {
        assertThat(lines("15.68", "12.99", "COFFEE", line("COFFEE", "0.437", "12.99"), line("CAKE", "1", "10")))
                .containsExactly(tuple("COFFEE", "0", "0.00"), tuple("CAKE", "1", "2.69"));
    }

    @Test
    void noLineCostsLessThanNothing() {
        TillPurchase weighed = purchase("5.68", line("COFFEE", "0.437", "12.99"));
        assertThat(TillSaving.less(weighed, new BigDecimal("5.68"), null).items())
                .singleElement()
                .satisfies(item -> assertThat(item.unitPrice()).isEqualByComparingTo("0"));
    }

    @Test
    void linesOfWhichNobodySaysWhatTheyCostCountWithAllPieces() {
        LineItem unpriced = new LineItem("COFFEE", null, new BigDecimal("2"), null);
        assertThat(lines("20.00", "5.00", null, unpriced)).containsExactly(tuple("COFFEE", "2", "0.00"));
    }

    private static List<Tuple> lines(String amount, String given, @Nullable String article, LineItem... lines) {
        TillPurchase rest = TillSaving.less(purchase(amount, lines), new BigDecimal(given), article);
        assertThat(rest.amount().amount()).isEqualByComparingTo(new BigDecimal(amount).subtract(new BigDecimal(given)));
        Told told = new Told(
                "ada",
                "p1",
                InteractionKind.PURCHASE,
                Channel.STORE,
                rest.at(),
                rest.amount().amount(),
                "GBP",
                rest.items(),
                Map.of(),
                null,
                false,
                false);
        return told.purchase(List.of()).items().stream()
                .map(TillSavingTest::line)
                .toList();
    }

    private static Tuple line(PurchasedItem item) {
        return tuple(item.sku(), plain(item.quantity()), item.amount().toPlainString());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static LineItem line(String sku, String quantity, String price) {
        return new LineItem(sku, null, new BigDecimal(quantity), new BigDecimal(price));
    }

    private static TillPurchase purchase(String amount, LineItem... lines) {
        return new TillPurchase(
                "high-street", Instant.parse("2026-05-01T10:00:00Z"), Money.of(amount, "GBP"), List.of(lines));
    }
}
