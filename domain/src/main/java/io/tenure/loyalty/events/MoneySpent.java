package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** The member spent stored money. It can be put back until a time, in the reverse order in which it was taken. */
public record MoneySpent(
        String programme,
        String customerId,
        String currency,
        String spendingId,
        SpendFirst first,
        List<MoneyLot> lots,
        long paidIn,
        long bonus,
        String purpose,
        Instant refundableUntil,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
