package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** Bonus is worth nothing any more. */
public record BonusLapsed(
        String programme,
        String customerId,
        String currency,
        LapseCause cause,
        List<MoneyLot> lots,
        long bonus,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
