package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Give a redemption up, so that it is never carried out. */
public record ReleaseCoupon(CouponId couponId, CouponBatch batch, String redemptionId, Instant now)
        implements CouponCommand {}
