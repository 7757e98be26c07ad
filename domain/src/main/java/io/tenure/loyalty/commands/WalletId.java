package io.tenure.loyalty.commands;

import io.tenure.shared.domain.CustomerId;
import java.util.Currency;

/** Names the stored money of a member of a programme in one currency. */
public record WalletId(String programme, CustomerId customer, Currency currency) {

    /** The stream of the ledger that holds it; also the name of the key that seals what it says of a person. */
    public String stream() {
        return "wallet-" + this;
    }

    public AccountId account() {
        return new AccountId(programme, customer);
    }

    @Override
    public String toString() {
        return programme + "@" + customer + "@" + currency;
    }
}
