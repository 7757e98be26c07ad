package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnedItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Three pints of milk for 3, one for 2, and nails for 5. */
class PurchaseTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Purchase BASKET = new Purchase(
            "p",
            EarningRule.Occasion.PURCHASE,
            NOON,
            "STORE",
            "high-street",
            Money.of("10", "GBP"),
            List.of(item("milk", 3, "3"), item("milk", 1, "2"), item("nails", 4, "5")),
            List.of("vip"));

    @Test
    void nothingThatCameBackLeavesItWhole() {
        assertThat(BASKET.without(List.of())).isSameAs(BASKET);
    }

    @Test
    void piecesAreTakenFromTheFirstLinesOfTheirArticle() {
        Purchase kept = BASKET.without(List.of(back("3.50", named("milk", "3.5"))));
        assertThat(kept.amount()).isEqualTo(Money.of("6.50", "GBP"));
        assertLines(kept, tuple("milk", "0", "0"), tuple("milk", "0.5", "1"), tuple("nails", "4", "5"));
    }

    @Test
    void morePiecesThanWereBoughtLeaveNone() {
        Purchase kept = BASKET.without(List.of(back("5", named("milk", "9"))));
        assertLines(kept, tuple("milk", "0", "0"), tuple("milk", "0", "0"), tuple("nails", "4", "5"));
    }

    @Test
    void whatCameBackWithoutANameReducesAllLinesAlike() {
        Purchase kept = BASKET.without(List.of(back("2"), back("1"), back("1.25", named("nails", "1"))));
        assertThat(kept.amount()).isEqualTo(Money.of("5.75", "GBP"));
        assertLines(kept, tuple("milk", "3", "2.1"), tuple("milk", "1", "1.4"), tuple("nails", "3", "2.625"));
    }

    @Test
    void nothingIsLeftOnceAllTheMoneyIsGivenBack() {
        for (String amount : List.of("10", "10.01")) {
            Purchase kept = BASKET.without(List.of(back(amount, named("milk", "1"))));
            assertThat(kept.amount()).isEqualTo(Money.of("0", "GBP"));
            assertThat(kept.items()).isEmpty();
        }
        assertThat(BASKET.without(List.of(back("9.99"))).items()).hasSize(3);
    }

    @Test
    void whatIsLeftIsThePurchaseItWasInAllElse() {
        Purchase kept = BASKET.without(List.of(back("1")));
        assertThat(kept)
                .isEqualTo(new Purchase(
                        "p",
                        EarningRule.Occasion.PURCHASE,
                        NOON,
                        "STORE",
                        "high-street",
                        Money.of("9", "GBP"),
                        kept.items(),
                        List.of("vip")));
    }

    @Test
    void deedWithoutMoneyStaysAsItIs() {
        Purchase deed = new Purchase("p", EarningRule.Occasion.REFERRAL, NOON, "WEB", "", null, List.of(), List.of());
        assertThat(deed.without(List.of(back("1")))).isSameAs(deed);
    }

    private static void assertLines(Purchase purchase, Tuple... lines) {
        assertThat(purchase.items())
                .extracting(PurchasedItem::sku, item -> plain(item.quantity()), item -> plain(item.amount()))
                .containsExactly(lines);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static ReturnedItem named(String sku, String quantity) {
        return new ReturnedItem(sku, new BigDecimal(quantity));
    }

    private static PurchaseReturned back(String amount, ReturnedItem... items) {
        return new PurchaseReturned(
                "club", "ada", "p", "b", new BigDecimal(amount), List.of(items), NOON.plusSeconds(60), NOON);
    }

    private static PurchasedItem item(String sku, int quantity, String amount) {
        return new PurchasedItem(sku, BigDecimal.valueOf(quantity), new BigDecimal(amount));
    }
}
