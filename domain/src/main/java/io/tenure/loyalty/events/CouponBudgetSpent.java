package io.tenure.loyalty.events;

import java.time.Instant;

/** The redemption gave so much; the rest of what was kept for it is free again. */
public record CouponBudgetSpent(
        long batch, long serial, String programme, String redemptionId, long amount, long taken, Instant occurredAt)
        implements CouponBudgetEvent {}
