package io.tenure.loyalty.commands;

import java.time.Instant;

/**
 * Keep a part of the budget for what a purchase is about to be worth.
 *
 * @param seen how many moves the budget had made before the account was looked at
 * @param account the version of the account that was looked at; the purchase is counted on that one only
 * @param counted what the purchase has of the budget there
 * @param wanted what it is worth
 * @param budget the most that the rule may give in all
 */
public record HoldRuleBudget(
        RuleBudgetId budgetId,
        String customerId,
        String purchaseId,
        long seen,
        long account,
        long counted,
        long wanted,
        long budget,
        Instant now)
        implements RuleBudgetCommand {}
