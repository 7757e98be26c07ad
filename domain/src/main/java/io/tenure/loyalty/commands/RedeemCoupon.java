package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Let a coupon give what it can. */
public record RedeemCoupon(CouponId couponId, CouponBatch batch, CouponUse use, int place, int generation, Instant now)
        implements CouponCommand {}
