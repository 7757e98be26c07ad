package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The member spent points on something; on a piece of a reward unless that is null. */
public record PointsRedeemed(
        String programme,
        String customerId,
        String redemptionId,
        long points,
        String purpose,
        @Nullable String reward,
        List<LotUse> lots,
        Instant cancellableUntil,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
