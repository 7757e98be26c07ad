package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** Points of another member have arrived; they expire when they would have expired there. */
public record PointsTransferredIn(
        String programme,
        String customerId,
        String transferId,
        String fromCustomerId,
        long points,
        List<LotUse> lots,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
