package io.tenure.loyalty.events;

import java.time.Instant;

/** A piece is kept for a redemption. */
public record RewardReserved(
        String programme,
        String reward,
        String redemptionId,
        String customerId,
        long price,
        long left,
        Instant occurredAt)
        implements RewardEvent {}
