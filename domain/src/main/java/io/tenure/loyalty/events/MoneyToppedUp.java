package io.tenure.loyalty.events;

import java.time.Instant;

/** Money was paid in; the programme's version added a bonus, 0 for none. */
public record MoneyToppedUp(
        String programme,
        String customerId,
        String currency,
        String topUpId,
        long version,
        long paidIn,
        long bonus,
        long paidInBalance,
        long bonusBalance,
        Instant occurredAt)
        implements WalletEvent {}
