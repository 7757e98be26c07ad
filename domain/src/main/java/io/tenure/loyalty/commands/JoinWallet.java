package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let the wallet of another record of the same customer have what this one holds. */
public record JoinWallet(WalletId walletId, String into, Instant now) implements WalletCommand {}
