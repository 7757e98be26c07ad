package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points were given or taken by hand. Approved by is null where one person may decide. */
public record PointsAdjusted(
        String programme,
        String customerId,
        String adjustmentId,
        long points,
        @Personal String reason,
        String requestedBy,
        @Nullable String approvedBy,
        List<LotUse> lots,
        @Nullable Instant expiresAt,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
