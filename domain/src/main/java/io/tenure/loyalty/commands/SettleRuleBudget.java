package io.tenure.loyalty.commands;

import java.time.Instant;

/**
 * Free what was held for a purchase beyond what it has got.
 *
 * @param account the version of the account that was looked at
 * @param counted what the purchase has of the budget there
 */
public record SettleRuleBudget(
        RuleBudgetId budgetId, String customerId, String purchaseId, long account, long counted, Instant now)
        implements RuleBudgetCommand {}
