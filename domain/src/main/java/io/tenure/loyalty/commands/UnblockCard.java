package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let a card be used again, since it was found. */
public record UnblockCard(AccountId accountId, String cardId, Instant now) implements LoyaltyCommand {}
