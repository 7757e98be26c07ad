package io.tenure.loyalty.commands;

import java.time.Instant;

/** Give a member the first card. The id is the keyed hash of its number, which is nowhere kept. */
public record IssueCard(AccountId accountId, String cardId, String lastDigits, Instant now) implements LoyaltyCommand {}
