package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let a customer take part no longer. */
public record EndMembership(AccountId accountId, String reason, Instant now) implements LoyaltyCommand {}
