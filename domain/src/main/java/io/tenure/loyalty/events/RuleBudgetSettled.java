package io.tenure.loyalty.events;

import java.time.Instant;

/** The rule gave so many points for a purchase in all; the rest of what was kept for it is free again. */
public record RuleBudgetSettled(
        String programme,
        String rule,
        String customerId,
        String purchaseId,
        long points,
        long taken,
        Instant occurredAt)
        implements RuleBudgetEvent {}
