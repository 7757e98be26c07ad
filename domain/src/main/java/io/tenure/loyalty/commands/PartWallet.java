package io.tenure.loyalty.commands;

import java.time.Instant;

/** Keep what this wallet holds from now on. */
public record PartWallet(WalletId walletId, String from, Instant now) implements WalletCommand {}
