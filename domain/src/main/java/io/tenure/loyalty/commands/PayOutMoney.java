package io.tenure.loyalty.commands;

import java.time.Instant;

/** Give money back to the member that was paid in. */
public record PayOutMoney(WalletId walletId, String payOutId, long amount, String reason, Instant now)
        implements WalletCommand {}
