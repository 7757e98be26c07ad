package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let the account keep its points again. */
public record LeavePool(AccountId accountId, String keeper, Instant now) implements LoyaltyCommand {}
