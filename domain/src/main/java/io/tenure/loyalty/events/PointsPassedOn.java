package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points are on their way to another account of the same customer, or back from it. Months and lifetime say what counts
 * towards the tier of all that was bought by the records behind this account.
 *
 * @param held the tier of this account; null for the lowest, or where it was not written down
 */
public record PointsPassedOn(
        String programme,
        String customerId,
        String passingId,
        String toCustomerId,
        long points,
        List<LotUse> lots,
        List<MonthCollected> months,
        long lifetime,
        @Nullable HeldTier held,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
