package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** Money is on its way to the wallet of another record of the same customer, or back from it. */
public record MoneyPassedOn(
        String programme,
        String customerId,
        String currency,
        String passingId,
        String toCustomerId,
        List<MoneyLot> lots,
        long paidIn,
        long bonus,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
