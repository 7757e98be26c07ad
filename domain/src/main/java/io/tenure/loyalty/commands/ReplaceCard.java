package io.tenure.loyalty.commands;

import java.time.Instant;

/** Give a member a new card for the one in use, which is dead at once. */
public record ReplaceCard(AccountId accountId, String replaced, String cardId, String lastDigits, Instant now)
        implements LoyaltyCommand {}
