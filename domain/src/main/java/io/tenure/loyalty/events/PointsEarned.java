package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A purchase has brought points, which can be spent from a time on and until another. */
public record PointsEarned(
        String programme,
        String customerId,
        String purchaseId,
        long version,
        String lotId,
        long points,
        Instant earnedAt,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
