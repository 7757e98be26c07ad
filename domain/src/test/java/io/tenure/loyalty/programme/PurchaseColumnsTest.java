package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import java.math.BigDecimal;
import java.time.Instant;
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
