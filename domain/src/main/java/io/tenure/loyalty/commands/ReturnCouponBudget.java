package io.tenure.loyalty.commands;

import java.time.Instant;

/** Put back what a redemption gave. */
public record ReturnCouponBudget(CouponId couponId, String programme, String redemptionId, long amount, Instant now)
        implements CouponBudgetCommand {}
