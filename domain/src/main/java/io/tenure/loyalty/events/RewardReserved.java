package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece is kept for a redemption.
 *
 * @param price in points
 * @param money that is taken beside the points; null for none
 * @param currency of the money
 */
public record RewardReserved(
        String programme,
        String reward,
        String redemptionId,
        String customerId,
        long price,
        @Nullable BigDecimal money,
        @Nullable String currency,
        long left,
        Instant occurredAt)
        implements RewardEvent {}
