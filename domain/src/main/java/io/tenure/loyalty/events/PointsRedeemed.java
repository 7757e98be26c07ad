package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** The member spent points on something. */
public record PointsRedeemed(
        String programme,
        String customerId,
        String redemptionId,
        long points,
        String purpose,
        List<LotUse> lots,
        Instant cancellableUntil,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
