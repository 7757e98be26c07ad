package io.tenure.loyalty.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The member is in another tier, or keeps its tier for longer. Until is null for good.
 *
 * @param windowEnd the first day after the months by which it is judged then; null for good, or where it was not
 *     written down
 * @param heldBy the customer whose merged record holds it; null where it was reached, or is what it was before
 */
public record TierChanged(
        String programme,
        String customerId,
        String from,
        String to,
        TierMove move,
        String reason,
        @Nullable Instant until,
        @Nullable LocalDate windowEnd,
        @Nullable String heldBy,
        Instant occurredAt)
        implements LoyaltyEvent {}
