package io.tenure.loyalty.commands;

import java.time.Instant;

/** See to it that a spending that may be under way is never carried out. */
public record AbandonSpending(WalletId walletId, String spendingId, Instant now) implements WalletCommand {}
