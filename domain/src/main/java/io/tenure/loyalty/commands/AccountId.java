package io.tenure.loyalty.commands;

import io.tenure.shared.domain.CustomerId;

/** Names the account of a customer in a programme. */
public record AccountId(String programme, CustomerId customer) {

    /** The stream of the ledger that holds it; also the name of the key that seals what it says of a person. */
    public String stream() {
        return "loyalty-" + programme + "@" + customer;
    }

    @Override
    public String toString() {
        return programme + "@" + customer;
    }
}
