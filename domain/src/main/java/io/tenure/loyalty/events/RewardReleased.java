package io.tenure.loyalty.events;

import java.time.Instant;

/** A piece is back in stock. */
public record RewardReleased(String programme, String reward, String redemptionId, long left, Instant occurredAt)
        implements RewardEvent {}
