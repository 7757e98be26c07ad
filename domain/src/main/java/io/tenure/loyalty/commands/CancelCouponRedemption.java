package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Take back what a coupon gave. */
public record CancelCouponRedemption(CouponId couponId, CouponBatch batch, String redemptionId, Instant now)
        implements CouponCommand {}
