package io.tenure.loyalty.events;

import java.time.Instant;

/** What was held of budgets for a purchase was not needed: nobody who knew the account before may count by it. */
public record RuleBudgetGivenUp(String programme, String customerId, String purchaseId, Instant occurredAt)
        implements LoyaltyEvent {}
