package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened to the budget of a batch. Taken is what is spent or kept then. */
public sealed interface CouponBudgetEvent
        permits CouponBudgetHeld, CouponBudgetSpent, CouponBudgetReleased, CouponBudgetReturned {

    long batch();

    long serial();

    String programme();

    String redemptionId();

    Instant occurredAt();
}
