package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Keep a coupon for a redemption. */
public record ReserveCoupon(CouponId couponId, CouponBatch batch, CouponUse use, Instant until, Instant now)
        implements CouponCommand {}
