package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** A spending, or a part of it, was put back to where it came from. */
public record SpendingRefunded(
        String programme,
        String customerId,
        String currency,
        String spendingId,
        String refundId,
        List<MoneyLot> lots,
        long paidIn,
        long bonus,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
