package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.events.CouponKind;
import io.tenure.loyalty.events.CouponTerms;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a coupon for an article is asked for at a till. */
class TillBasketTest {

    private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void pieceOfSeveralCostsItsPrice() {
        assertThat(asked(line("CHEESE", "3", "10"))).isEqualByComparingTo("10");
    }

    @Test
    void lessThanAPieceCostsWhatIsPaidForIt() {
        assertThat(asked(line("CHEESE", "0.5", "10"))).isEqualByComparingTo("5");
        assertThat(asked(line("CHEESE", "0.335", "9.99")))
                .as("as it says on the line")
                .isEqualByComparingTo("3.35");
    }

    @Test
    void dearestIsOfTheLineThatHasIt() {
        assertThat(asked(line("CHEESE", "0.5", "10"), line("CHEESE", "1", "9"), line("WINE", "1", "20")))
                .isEqualByComparingTo("9");
    }

    @Test
    void otherArticlesAreNotAskedFor() {
        assertThat(asked(line("WINE", "1", "20"))).isNull();
    }

    private static @Nullable BigDecimal asked(LineItem... lines) {
        TillPurchase purchase = new TillPurchase("high-street", MAY, Money.of("40", "GBP"), List.of(lines));
        CouponTerms cheese = new CouponTerms(
                CouponKind.ITEM, "GBP", 10_000, null, "CHEESE", 0, MAY, MAY.plusSeconds(1), 0, 0, false);
        return TillTenders.basket(new CustomerId("ada"), purchase, cheese).want();
    }

    private static LineItem line(String sku, String quantity, String price) {
        return new LineItem(sku, null, new BigDecimal(quantity), new BigDecimal(price));
    }
}
