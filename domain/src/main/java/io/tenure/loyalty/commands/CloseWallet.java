package io.tenure.loyalty.commands;

import java.time.Instant;

/** Let nothing be paid in or spent any more. */
public record CloseWallet(WalletId walletId, String reason, Instant now) implements WalletCommand {}
