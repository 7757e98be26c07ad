package io.tenure.loyalty.events;

import java.time.Instant;

/**
 * A part of the budget of a rule is kept for a purchase that is about to be counted.
 *
 * @param account the version of the account on which it may be counted
 * @param points the most that the rule may give for the purchase in all
 */
public record RuleBudgetHeld(
        String programme,
        String rule,
        String customerId,
        String purchaseId,
        long account,
        long points,
        long taken,
        Instant occurredAt)
        implements RuleBudgetEvent {}
