package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.SpendFirst;
import java.time.Instant;

/** Spend stored money on something. */
public record SpendMoney(
        WalletId walletId,
        SpendFirst first,
        String spendingId,
        long amount,
        String purpose,
        Instant refundableUntil,
        Instant now)
        implements WalletCommand {}
