package io.tenure.alerts.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.queries.CouponBasket;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.CouponView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of coupons, where codes that nobody has are counted. */
record GuardedCoupons(CouponQueries queries, CodeGuard guard) implements CouponQueries {

    @Override
    public List<CouponBatchView> batches(String programme) {
        return queries.batches(programme);
    }

    @Override
    public Optional<CouponBatchView> batch(String programme, long number) {
        return queries.batch(programme, number);
    }

    @Override
    public CouponView validate(String programme, String code, @Nullable CouponBasket basket, Caller caller) {
        return guard.guarded(caller, () -> queries.validate(programme, code, basket, caller));
    }
}
