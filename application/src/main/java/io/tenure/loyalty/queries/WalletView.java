package io.tenure.loyalty.queries;

import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.shared.domain.CustomerId;
import java.util.Currency;

/** The stored money of a member in one currency, as it stands in the ledger. */
public record WalletView(String programme, String customerId, String currency, Wallet wallet) {

    public String id() {
        return walletId().toString();
    }

    public WalletId walletId() {
        return new WalletId(programme, new CustomerId(customerId), Currency.getInstance(currency));
    }
}
