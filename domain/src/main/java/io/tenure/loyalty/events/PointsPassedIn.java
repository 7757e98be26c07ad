package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points of another account of the same customer have arrived, or own ones are back. Each lot knows where it is from.
 *
 * @param held the tier of the other account; null for the lowest, or where it was not written down
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
        @Nullable HeldTier held,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
