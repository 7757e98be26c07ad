package io.tenure.loyalty.commands;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Put a spending back, or a part of it; all that is left of it when the amount is 0.
 *
 * @param zone of the programme, by which months are
 */
public record RefundSpending(
        WalletId walletId, String spendingId, String refundId, long amount, ZoneId zone, Instant now)
        implements WalletCommand {}
