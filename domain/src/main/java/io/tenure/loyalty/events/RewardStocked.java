package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reward is offered at a price, with some pieces more or fewer.
 *
 * @param title for people, in whatever language they write it
 * @param titleZh the same for readers of Chinese; null where one title is for all
 * @param price in points
 * @param money that is taken beside the points; null for none
 * @param currency of the money
 */
public record RewardStocked(
        String programme,
        String reward,
        String stockingId,
        String title,
        @Nullable String titleZh,
        long price,
        @Nullable BigDecimal money,
        @Nullable String currency,
        long pieces,
        long left,
        Instant occurredAt)
        implements RewardEvent {}
