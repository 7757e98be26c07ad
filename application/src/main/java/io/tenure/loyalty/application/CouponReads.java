package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.Coupons.Presented;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.domain.CouponGift;
import io.tenure.loyalty.domain.CouponRefusal;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.views.Views;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of coupons. */
record CouponReads(Views views, Coupons coupons, CouponUsers users, AccountGate gate, InstantSource clock)
        implements CouponQueries {

    @Override
    public List<CouponBatchView> batches(String programme) {
        return coupons.register().batches().reversed().stream()
                .filter(batch -> batch.programme().equals(programme))
                .map(this::counted)
                .toList();
    }

    @Override
    public Optional<CouponBatchView> batch(String programme, long number) {
        return coupons.register()
                .batch(number)
                .filter(batch -> batch.programme().equals(programme))
                .map(this::counted);
    }

    private CouponBatchView counted(CouponBatch batch) {
        return views.find(CouponViews.COUNTS, Long.toString(batch.number()))
                .map(counts ->
                        new CouponBatchView(batch, counts.used(), counts.reserved(), counts.revoked(), counts.given()))
                .orElseGet(() -> new CouponBatchView(batch, 0, 0, 0, 0));
    }

    @Override
    public CouponView validate(String programme, String code, @Nullable CouponBasket basket, Caller caller) {
        AccountGate.requireWriter(caller);
        Presented coupon = coupons.presented(programme, code);
        Coupon state = coupons.state(coupon.id());
        if (basket == null) {
            return new CouponView(coupon.id(), coupon.batch(), state, 0, null);
        }
        if (basket.member() != null) {
            gate.requireWriter(basket.member(), caller);
        }
        CouponUse use = CouponService.use(coupon.batch(), "", basket);
        Rejection refusal = CouponRefusal.of(coupon.batch(), state, use, clock.instant())
                .or(() -> users.refusal(coupon.batch(), use))
                .orElse(null);
        long gives = refusal == null
                ? CouponGift.of(
                        coupon.batch().terms(),
                        use,
                        CouponGift.left(coupon.batch().terms(), state))
                : 0;
        return new CouponView(coupon.id(), coupon.batch(), state, gives, refusal);
    }
}
