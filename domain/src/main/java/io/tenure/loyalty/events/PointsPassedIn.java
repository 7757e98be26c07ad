package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/**
 * Points of another account of the same customer have arrived, or own ones are back. Each lot knows where it is from.
 */
public record PointsPassedIn(
        String programme,
        String customerId,
        String passingId,
        String fromCustomerId,
        long points,
        List<LotUse> lots,
        List<MonthCollected> months,
        long lifetime,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
