package io.tenure.loyalty.events;

import java.time.Instant;

/**
 * Everything that can have happened to the stored money of a member in one currency. Amounts are in the smallest units
 * of the currency, and positive; paid-in money and bonus are counted apart.
 */
public sealed interface WalletEvent
        permits MoneyToppedUp,
                MoneySpent,
                SpendingRefunded,
                SpendingAbandoned,
                MoneyPaidOut,
                BonusLapsed,
                MoneyPassedOn,
                MoneyPassedIn,
                MoneyRecalled,
                WalletJoined,
                WalletParted,
                WalletClosed,
                StoredValueReckoned {

    String programme();

    String customerId();

    /** ISO 4217. */
    String currency();

    Instant occurredAt();
}
