package io.tenure.loyalty.commands;

import java.time.Instant;

/** Give back what is left of the money that came from the wallet of another record. */
public record GiveBackMoney(WalletId walletId, String passingId, String origin, Instant now) implements WalletCommand {}
