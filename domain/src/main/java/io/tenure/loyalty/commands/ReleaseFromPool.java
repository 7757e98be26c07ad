package io.tenure.loyalty.commands;

import java.time.Instant;

/** Have the account keep the points of a member no more. */
public record ReleaseFromPool(AccountId accountId, String member, Instant now) implements LoyaltyCommand {}
