package io.tenure.loyalty.events;

import java.time.Instant;

/** What was kept for a redemption that was given up is free again. */
public record CouponBudgetReleased(
        long batch, long serial, String programme, String redemptionId, long taken, Instant occurredAt)
        implements CouponBudgetEvent {}
