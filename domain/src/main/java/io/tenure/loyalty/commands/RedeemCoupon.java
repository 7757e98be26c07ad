package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.programme.PartnerOutlet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let a coupon give what it can.
 *
 * @param most that it may give, in the smallest units: what is kept of a budget; {@link Long#MAX_VALUE} without one
 * @param at the partner's outlet where it does; null for anywhere else
 */
public record RedeemCoupon(
        CouponId couponId,
        CouponBatch batch,
        CouponUse use,
        @Nullable PartnerOutlet at,
        int place,
        int generation,
        long most,
        Instant now)
        implements CouponCommand {}
