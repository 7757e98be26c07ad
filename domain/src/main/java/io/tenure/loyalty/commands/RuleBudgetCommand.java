package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of the budget of an earning rule. */
public sealed interface RuleBudgetCommand extends LoyaltyStreamCommand permits HoldRuleBudget, SettleRuleBudget {

    RuleBudgetId budgetId();

    String customerId();

    String purchaseId();

    Instant now();
}
