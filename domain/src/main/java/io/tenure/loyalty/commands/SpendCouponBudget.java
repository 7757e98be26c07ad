package io.tenure.loyalty.commands;

import java.time.Instant;

/** Take what a redemption gave from what was kept for it. */
public record SpendCouponBudget(CouponId couponId, String programme, String redemptionId, long amount, Instant now)
        implements CouponBudgetCommand {}
