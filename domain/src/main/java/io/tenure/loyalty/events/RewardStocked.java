package io.tenure.loyalty.events;

import java.time.Instant;

/** The reward is offered at a price in points, with some pieces more or fewer. */
public record RewardStocked(
        String programme,
        String reward,
        String stockingId,
        String title,
        long price,
        long pieces,
        long left,
        Instant occurredAt)
        implements RewardEvent {}
