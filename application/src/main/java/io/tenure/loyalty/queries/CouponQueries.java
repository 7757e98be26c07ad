package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of coupons. */
public interface CouponQueries {

    /** The batches of a programme, newest first. */
    List<CouponBatchView> batches(String programme);

    Optional<CouponBatchView> batch(String programme, long number);

    /**
     * Says what a coupon would give now; nothing is done.
     *
     * @param basket null to ask for the coupon only
     * @throws io.tenure.shared.outcome.Refusal when there is no coupon with this code
     */
    CouponView validate(String programme, String code, @Nullable CouponBasket basket, Caller caller);
}
