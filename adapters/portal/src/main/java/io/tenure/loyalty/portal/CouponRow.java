package io.tenure.loyalty.portal;

import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.programme.CouponDefinition;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Wording;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A batch of coupons, as a page shows it.
 *
 * @param title null when the programme that counts now no longer defines the coupon
 */
record CouponRow(CouponBatchView view, @Nullable Wording title) {

    static CouponRow of(CouponBatchView view, @Nullable Programme programme) {
        Wording title = programme == null
                ? null
                : programme
                        .coupon(view.batch().coupon())
                        .map(CouponDefinition::title)
                        .orElse(null);
        return new CouponRow(view, title);
    }

    public CouponBatch batch() {
        return view.batch();
    }

    public String currency() {
        return batch().terms().currency();
    }

    public BigDecimal given() {
        return amount(view.given());
    }

    /** Null for no limit. */
    public @Nullable BigDecimal budget() {
        return batch().terms().budget() == 0 ? null : amount(batch().terms().budget());
    }

    /** The last moment at which they give something. */
    public Instant last() {
        return batch().terms().until().minusMillis(1);
    }

    private BigDecimal amount(long units) {
        return Money.ofMinor(units, Currency.getInstance(currency())).amount();
    }
}
