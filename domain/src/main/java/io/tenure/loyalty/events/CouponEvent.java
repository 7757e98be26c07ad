package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened to one coupon. Amounts are in the smallest units of the currency. */
public sealed interface CouponEvent
        permits CouponReserved,
                CouponReleased,
                CouponRedeemed,
                CouponRedemptionCancelled,
                CouponRevoked,
                CouponReckoned {

    long batch();

    /** Counts the codes of the batch, from 0. */
    long serial();

    String programme();

    Instant occurredAt();
}
