package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** A purchase is worth less than before: points were taken from lots, the rest is owed, or forgiven by the firm. */
public record PointsReversed(
        String programme,
        String customerId,
        String purchaseId,
        long version,
        long points,
        List<LotUse> lots,
        long owed,
        long forgiven,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
