package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** Points are on their way to another member of the programme. */
public record PointsTransferredOut(
        String programme,
        String customerId,
        String transferId,
        String toCustomerId,
        long points,
        List<LotUse> lots,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
