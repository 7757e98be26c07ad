package io.tenure.loyalty.commands;

import java.time.Instant;

/** Keep what this account brings from now on. */
public record PartAccount(AccountId accountId, String from, Instant now) implements LoyaltyCommand {}
