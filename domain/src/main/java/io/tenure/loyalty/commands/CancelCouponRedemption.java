package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Take back what a coupon gave.
 *
 * @param zone of the programme, by which months are
 */
public record CancelCouponRedemption(
        CouponId couponId, CouponBatch batch, String redemptionId, ZoneId zone, Instant now) implements CouponCommand {}
