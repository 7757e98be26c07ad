package io.tenure.loyalty.portal;

import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.programme.CouponDefinition;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Wording;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that gives something now, as a member's own page shows it.
 *
 * @param title null when the programme that counts now no longer defines it
 * @param minimum that a purchase has to reach; null for any
 * @param last the last moment at which it gives something
 */
record OwnCoupon(
        String coupon, @Nullable Wording title, @Nullable BigDecimal minimum, String currency, Instant last) {

    static OwnCoupon of(CouponBatch batch, @Nullable Programme programme) {
        Currency currency = Currency.getInstance(batch.terms().currency());
        long minimum = batch.terms().minimum();
        return new OwnCoupon(
                batch.coupon(),
                programme == null
                        ? null
                        : programme
                                .coupon(batch.coupon())
                                .map(CouponDefinition::title)
                                .orElse(null),
                minimum == 0 ? null : Money.ofMinor(minimum, currency).amount(),
                batch.terms().currency(),
                batch.terms().until().minusMillis(1));
    }
}
