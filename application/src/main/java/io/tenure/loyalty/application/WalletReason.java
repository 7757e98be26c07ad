package io.tenure.loyalty.application;

import io.tenure.loyalty.events.BonusLapsed;
import io.tenure.loyalty.events.MoneyPaidOut;
import io.tenure.loyalty.events.MoneyPassedIn;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.events.WalletEvent;
import org.jspecify.annotations.Nullable;

/** Why money moved, as far as the event says. */
record WalletReason(String reference, @Nullable Long version, String text) {

    static WalletReason of(WalletEvent event) {
        return switch (event) {
            case MoneyToppedUp e -> new WalletReason(e.topUpId(), e.version(), "");
            case MoneySpent e -> new WalletReason(e.spendingId(), null, e.purpose());
            case SpendingRefunded e -> new WalletReason(e.refundId(), null, e.spendingId());
            case MoneyPaidOut e -> new WalletReason(e.payOutId(), null, e.reason());
            case BonusLapsed e -> new WalletReason("", null, e.cause().name());
            case MoneyPassedOn e -> new WalletReason(e.passingId(), null, e.toCustomerId());
            case MoneyPassedIn e -> new WalletReason(e.passingId(), null, e.fromCustomerId());
            default -> new WalletReason("", null, "");
        };
    }
}
