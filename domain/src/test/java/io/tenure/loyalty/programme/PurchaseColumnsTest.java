package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchaseColumnsTest {

    private static final PurchasedItem MILK = item("milk", "drinks");
    private static final PurchasedItem RED = item("red", "wine");
    private static final PurchasedItem NAILS = item("nails", null);

    private static final Circumstances BASKET = new Circumstances(
            MemberPricingSpecification.club(),
            new Purchase(
                    "p1",
                    EarningRule.Occasion.PURCHASE,
                    Instant.parse("2026-05-04T10:00:00Z"),
                    "STORE",
                    "",
                    null,
                    List.of(MILK, RED, NAILS, RED),
                    List.of()),
            "",
            true,
            null,
            _ -> Long.MAX_VALUE);

    @Test
    void theProgrammesCategoryOfAnArticleGoesBeforeTheItemsOwn() {
        assertThat(category(MILK)).isEqualTo("dairy");
        assertThat(category(RED)).isEqualTo("wine");
        assertThat(category(NAILS)).isNull();
    }

    @Test
    void aPurchaseIsInTheCategoriesOfItsItems() {
        Row row = PurchaseColumns.row(BASKET);

        assertThat(row.value(place(PurchaseColumns.ofPurchase(), "categories"))).isEqualTo(List.of("dairy", "wine"));
    }

    @Test
    void weekdaysHoursAndDaysAreThoseOfTheClockOfTheProgramme() {
        Circumstances late = circumstances("2026-05-31T16:30:00Z", null, "high-street");
        assertThat(asked(late, "weekday")).as("a Monday").isEqualTo(1L);
        assertThat(asked(late, "hour")).isEqualTo(0L);
        assertThat(asked(late, "day")).isEqualTo(1L);
        assertThat(asked(late, "month")).isEqualTo(6L);
        assertThat(asked(circumstances("2026-05-31T15:59:59Z", null, "high-street"), "weekday"))
                .as("a Sunday")
                .isEqualTo(7L);
    }

    @Test
    void rulesMayAskForMoneyPlaceTierSegmentsAndGoods() {
        Circumstances bought = circumstances("2026-05-04T10:00:00Z", null, "high-street");
        assertThat(asked(bought, "amount")).isEqualTo(12.5);
        assertThat(asked(bought, "channel")).isEqualTo("STORE");
        assertThat(asked(bought, "outlet")).isEqualTo("high-street");
        assertThat(asked(bought, "tier")).isEqualTo("gold");
        assertThat(asked(bought, "firstPurchase")).isEqualTo(false);
        assertThat(asked(bought, "segments")).isEqualTo(List.of("vip"));
        assertThat(asked(bought, "skus")).isEqualTo(List.of("milk", "red"));
        assertThat(asked(BASKET, "amount")).as("no money was spent").isNull();
        assertThat(asked(BASKET, "firstPurchase")).isEqualTo(true);
    }

    @Test
    void partnerIsWhoseOutletItIs() {
        assertThat(asked(circumstances("2026-05-04T10:00:00Z", null, "oven"), "partner"))
                .isEqualTo("bakery");
        assertThat(asked(circumstances("2026-05-04T10:00:00Z", null, "high-street"), "partner"))
                .isEqualTo("");
    }

    @Test
    void birthdayIsADayOfTheClockOfTheProgrammeAndUnknownWhereNobodyToldIt() {
        assertThat(asked(circumstances("2026-05-03T16:00:00Z", "--05-04", "oven"), "birthday"))
                .isEqualTo(true);
        assertThat(asked(circumstances("2026-05-04T16:00:00Z", "--05-04", "oven"), "birthday"))
                .isEqualTo(false);
        assertThat(asked(circumstances("2026-02-28T10:00:00Z", "--02-29", "oven"), "birthday"))
                .isEqualTo(true);
        assertThat(asked(circumstances("2028-02-28T10:00:00Z", "--02-29", "oven"), "birthday"))
                .isEqualTo(false);
        assertThat(asked(circumstances("2026-03-01T10:00:00Z", "--02-30", "oven"), "birthday"))
                .isNull();
        assertThat(asked(circumstances("2026-05-04T10:00:00Z", null, "oven"), "birthday"))
                .isNull();
    }

    @Test
    void conditionOnALineMayAskForItsGoodsAndForThePurchase() {
        Row row = PurchaseColumns.row(
                circumstances("2026-05-04T10:00:00Z", null, "oven"),
                new PurchasedItem("red", new BigDecimal("1.5"), new BigDecimal("9.75"), "wine"));
        assertThat(row.value(place(PurchaseColumns.ofItem(), "sku"))).isEqualTo("red");
        assertThat(row.value(place(PurchaseColumns.ofItem(), "quantity"))).isEqualTo(1.5);
        assertThat(row.value(place(PurchaseColumns.ofItem(), "lineAmount"))).isEqualTo(9.75);
        assertThat(row.value(place(PurchaseColumns.ofItem(), "amount"))).isEqualTo(12.5);
    }

    private static @Nullable Object asked(Circumstances circumstances, String column) {
        return PurchaseColumns.row(circumstances).value(place(PurchaseColumns.ofPurchase(), column));
    }

    private static Circumstances circumstances(String at, @Nullable String birthday, String outlet) {
        Programme club = MemberPricingSpecification.club();
        Programme abroad = new Programme(
                club.id(),
                club.title(),
                club.currency(),
                ZoneId.of("Asia/Shanghai"),
                club.points(),
                club.categories(),
                club.earn(),
                club.mostFactors(),
                club.tiers(),
                club.cardPrefix(),
                club.storedValue(),
                club.coupons(),
                Partners.of(List.of(new Partner("bakery", new Wording("Bakery", "面包店"), List.of("oven"), List.of()))),
                club.benefits(),
                club.control(),
                club.pointCost());
        return new Circumstances(
                abroad,
                new Purchase(
                        "p2",
                        EarningRule.Occasion.PURCHASE,
                        Instant.parse(at),
                        "STORE",
                        outlet,
                        Money.of("12.50", "GBP"),
                        List.of(MILK, RED, RED),
                        List.of("vip")),
                "gold",
                false,
                birthday,
                _ -> Long.MAX_VALUE);
    }

    private static @Nullable Object category(PurchasedItem item) {
        return PurchaseColumns.row(BASKET, item).value(place(PurchaseColumns.ofItem(), "category"));
    }

    private static int place(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    private static PurchasedItem item(String sku, @Nullable String category) {
        return new PurchasedItem(sku, BigDecimal.ONE, BigDecimal.ONE, category);
    }
}
