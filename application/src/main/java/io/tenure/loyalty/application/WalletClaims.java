package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.events.MoneyPaidOut;
import io.tenure.loyalty.events.MoneyPassedIn;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.ledger.Claim;
import java.util.List;

/** Deeds that happen once on a wallet, however late they are told again. */
final class WalletClaims {

    private WalletClaims() {}

    static List<Claim> of(WalletEvent event) {
        return switch (event) {
            case MoneyToppedUp e -> once("top-up", e.topUpId(), e);
            case MoneySpent e -> once("spending", e.spendingId(), e);
            case SpendingRefunded e -> once("refund", e.spendingId() + " " + e.refundId(), e);
            case MoneyPaidOut e -> once("pay-out", e.payOutId(), e);
            case MoneyPassedOn e -> once("passed-on", e.passingId(), e);
            case MoneyPassedIn e -> once("passed-in", e.fromCustomerId() + " " + e.passingId(), e);
            default -> List.of();
        };
    }

    static String ofSpending(WalletId wallet, String spending) {
        return "wallet " + wallet + " spending " + spending;
    }

    private static List<Claim> once(String deed, String id, WalletEvent e) {
        return List.of(new Claim(
                "wallet " + e.programme() + "@" + e.customerId() + "@" + e.currency() + " " + deed + " " + id,
                1,
                e.customerId()));
    }
}
