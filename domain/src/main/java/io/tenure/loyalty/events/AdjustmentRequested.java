package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody wants to adjust points by more than one person may. */
public record AdjustmentRequested(
        String programme,
        String customerId,
        String adjustmentId,
        long points,
        @Personal String reason,
        String requestedBy,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        Instant occurredAt)
        implements LoyaltyEvent {}
