package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Let one code be worth nothing any more. */
public record RevokeCoupon(CouponId couponId, CouponBatch batch, String reason, Instant now) implements CouponCommand {}
