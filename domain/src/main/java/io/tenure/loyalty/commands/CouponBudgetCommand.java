package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of the budget of a batch. */
public sealed interface CouponBudgetCommand extends LoyaltyStreamCommand
        permits HoldCouponBudget, SpendCouponBudget, ReleaseCouponBudget, ReturnCouponBudget {

    CouponId couponId();

    Instant now();
}
