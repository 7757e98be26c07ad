package io.tenure.loyalty.application;

import java.time.Instant;

/**
 * A redemption that something is kept for: the coupon, or a part of the budget, or both.
 *
 * @param reserved whether the coupon is
 * @param due when it is given up unless it was carried out
 */
record CouponPromiseView(long batch, long serial, String redemptionId, boolean reserved, Instant due) {

    String id() {
        return id(batch, serial, redemptionId);
    }

    static String id(long batch, long serial, String redemption) {
        return batch + "@" + serial + "@" + redemption;
    }
}
