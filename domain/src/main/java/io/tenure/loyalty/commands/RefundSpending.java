package io.tenure.loyalty.commands;

import java.time.Instant;

/** Put a spending back, or a part of it; all that is left of it when the amount is 0. */
public record RefundSpending(WalletId walletId, String spendingId, String refundId, long amount, Instant now)
        implements WalletCommand {}
