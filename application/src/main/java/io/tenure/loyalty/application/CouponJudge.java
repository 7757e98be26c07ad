package io.tenure.loyalty.application;

import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.domain.CouponGift;
import io.tenure.loyalty.domain.CouponRefusal;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Says what coupons would give for purchases, or why they would not; whoever asks may see who buys. */
record CouponJudge(Coupons coupons, CouponUsers users, InstantSource clock) {

    static CouponJudge on(LoyaltyModule.Ports ports, Coupons coupons) {
        return new CouponJudge(coupons, new CouponUsers(ports.book()), ports.clock());
    }

    /** @param basket null where only its state is asked for */
    CouponView judge(Presented coupon, @Nullable CouponBasket basket) {
        CouponBatch batch = coupon.batch();
        Coupon state = coupons.state(coupon.id());
        if (basket == null) {
            return new CouponView(coupon.id(), batch, state, 0, null);
        }
        CouponUse use = use(batch, "", basket);
        Rejection refusal = CouponRefusal.of(batch, state, use, clock.instant())
                .or(() -> users.refusal(batch, use))
                .orElse(null);
        long gives = refusal == null ? CouponGift.of(batch.terms(), use, CouponGift.left(batch.terms(), state)) : 0;
        return new CouponView(coupon.id(), batch, state, gives, refusal);
    }

    static CouponUse use(CouponBatch batch, String redemption, CouponBasket basket) {
        Currency currency = Currency.getInstance(batch.terms().currency());
        return new CouponUse(
                redemption,
                basket.member() == null ? null : basket.member().value(),
                units(basket.purchase(), currency),
                units(basket.want(), currency));
    }

    private static long units(@Nullable BigDecimal amount, Currency currency) {
        try {
            long units = amount == null ? 0 : new Money(amount, currency).minorUnits();
            if (units >= 0) {
                return units;
            }
        } catch (ArithmeticException | IllegalArgumentException impossible) {
            // answered below
        }
        throw Refusal.of(
                "loyalty.amount-invalid",
                "An amount in " + currency + " is not below 0 and no finer than its smallest unit, not " + amount
                        + ": give such a one.");
    }
}
