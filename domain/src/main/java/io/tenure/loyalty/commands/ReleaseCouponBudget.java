package io.tenure.loyalty.commands;

import java.time.Instant;

/** Free what was kept for a redemption that was given up. */
public record ReleaseCouponBudget(CouponId couponId, String programme, String redemptionId, Instant now)
        implements CouponBudgetCommand {}
