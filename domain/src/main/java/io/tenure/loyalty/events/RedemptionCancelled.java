package io.tenure.loyalty.events;

import java.time.Instant;

/** Points that were spent are back in the lots they came from. */
public record RedemptionCancelled(
        String programme, String customerId, String redemptionId, long points, long balance, Instant occurredAt)
        implements LoyaltyEvent {}
