package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Everything that can be asked of one coupon. */
public sealed interface CouponCommand extends LoyaltyStreamCommand
        permits ReserveCoupon, RedeemCoupon, ReleaseCoupon, CancelCouponRedemption, RevokeCoupon {

    CouponId couponId();

    /** As it stands when the command is sent. */
    CouponBatch batch();

    Instant now();
}
