package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to adjust points by more than one person may.
 *
 * @param activeFrom when it was asked for
 * @param expiresAt when the points would expire if they were given then; those that are given last from their approval
 */
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
