package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/** Money of the wallet of another record of the same customer has arrived, or own money is back. */
public record MoneyPassedIn(
        String programme,
        String customerId,
        String currency,
        String passingId,
        String fromCustomerId,
        List<MoneyLot> lots,
        long paidIn,
        long bonus,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
