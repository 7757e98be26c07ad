package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let the account keep its points again. */
public record LeavePool(AccountId accountId, Instant now) implements LoyaltyCommand {}
