package io.tenure.loyalty.events;

import java.time.Instant;

/** A part of the budget of a batch is kept for a redemption. */
public record CouponBudgetHeld(
        long batch, long serial, String programme, String redemptionId, long amount, long taken, Instant occurredAt)
        implements CouponBudgetEvent {}
