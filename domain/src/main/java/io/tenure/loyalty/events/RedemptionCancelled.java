package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points that were spent are back in the lots they came from. */
public record RedemptionCancelled(
        String programme,
        String customerId,
        String redemptionId,
        @Nullable String reward,
        long points,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
