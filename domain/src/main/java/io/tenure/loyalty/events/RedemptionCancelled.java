package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that were spent are back in the lots they came from; of a former member only the reward is, and no points.
 *
 * @param money that was taken beside the points and is to be given back; null for none
 * @param currency of the money
 * @param value that the points had paid at a till; null for none
 * @param spent by a former member, who gets nothing of it back; null for a member
 */
public record RedemptionCancelled(
        String programme,
        String customerId,
        String redemptionId,
        @Nullable String reward,
        long points,
        @Nullable BigDecimal money,
        @Nullable String currency,
        @Nullable PointsValue value,
        long balance,
        @Nullable Long spent,
        Instant occurredAt)
        implements LoyaltyEvent {}
