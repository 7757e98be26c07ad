package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import java.util.List;

/** Money that had been paid in was given back to the member. */
public record MoneyPaidOut(
        String programme,
        String customerId,
        String currency,
        String payOutId,
        List<MoneyLot> lots,
        long paidIn,
        @Personal String reason,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
