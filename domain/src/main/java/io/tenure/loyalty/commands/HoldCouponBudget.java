package io.tenure.loyalty.commands;

import io.tenure.loyalty.domain.CouponBatch;
import java.time.Instant;

/** Keep a part of the budget for a redemption. */
public record HoldCouponBudget(CouponId couponId, CouponBatch batch, String redemptionId, long amount, Instant now)
        implements CouponBudgetCommand {}
