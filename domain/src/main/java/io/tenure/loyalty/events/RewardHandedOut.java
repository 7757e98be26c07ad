package io.tenure.loyalty.events;

import java.time.Instant;

/** A piece that was kept is paid for. */
public record RewardHandedOut(String programme, String reward, String redemptionId, Instant occurredAt)
        implements RewardEvent {}
