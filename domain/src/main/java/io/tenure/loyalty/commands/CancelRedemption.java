package io.tenure.loyalty.commands;

import java.time.Instant;

/** Give points back that were spent. */
public record CancelRedemption(AccountId accountId, String redemptionId, Instant now) implements LoyaltyCommand {}
