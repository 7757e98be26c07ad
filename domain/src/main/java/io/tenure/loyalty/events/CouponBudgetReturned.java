package io.tenure.loyalty.events;

import java.time.Instant;

/** What a redemption had given was taken back. */
public record CouponBudgetReturned(
        long batch, long serial, String programme, String redemptionId, long amount, long taken, Instant occurredAt)
        implements CouponBudgetEvent {}
