package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.CouponView;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what can be read of coupons. */
record CouponReads(Views views, Coupons coupons, CouponJudge judge, AccountGate gate) implements CouponQueries {

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
        if (basket != null) {
            gate.requireBuyer(basket, caller);
        }
        return judge.judge(coupons.presented(programme, code), basket);
    }
}
