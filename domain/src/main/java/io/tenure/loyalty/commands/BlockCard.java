package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.CardLoss;
import java.time.Instant;

/** Let a card buy nothing until it is found. */
public record BlockCard(AccountId accountId, String cardId, CardLoss loss, Instant now) implements LoyaltyCommand {}
