package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let the account of another member, with whom the member lives, have what this one brings. */
public record JoinPool(AccountId accountId, String keeper, Instant now) implements LoyaltyCommand {}
