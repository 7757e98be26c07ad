package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The member spent points on something; on a piece of a reward unless that is null.
 *
 * @param money that was taken beside the points; null for none
 * @param currency of the money
 * @param value what the points paid at a till, in money; null where points have none there
 */
public record PointsRedeemed(
        String programme,
        String customerId,
        String redemptionId,
        long points,
        @Nullable BigDecimal money,
        @Nullable String currency,
        @Nullable PointsValue value,
        String purpose,
        @Nullable String reward,
        List<LotUse> lots,
        Instant cancellableUntil,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
