package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let nobody count a purchase by what was held of budgets for it so far. */
public record GiveUpBudget(AccountId accountId, String purchaseId, Instant now) implements LoyaltyCommand {}
