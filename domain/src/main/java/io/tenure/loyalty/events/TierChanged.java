package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The member is in another tier, or keeps its tier for longer. Until is null for good. */
public record TierChanged(
        String programme,
        String customerId,
        String from,
        String to,
        TierMove move,
        String reason,
        @Nullable Instant until,
        Instant occurredAt)
        implements LoyaltyEvent {}
