package io.tenure.messaging.commands;

import io.tenure.shared.domain.CustomerId;
import java.util.Optional;

/**
 * Whom messages go to.
 *
 * @param value a customer's id, or {@code ~} and a fingerprint of the address of somebody who is no customer
 */
public record Correspondent(String value) {

    private static final String NO_CUSTOMER = "~";

    public static Correspondent customer(CustomerId customer) {
        return new Correspondent(customer.value());
    }

    public static Correspondent addressee(String fingerprint) {
        return new Correspondent(NO_CUSTOMER + fingerprint);
    }

    /** Empty for somebody who is no customer. */
    public Optional<CustomerId> customer() {
        return value.startsWith(NO_CUSTOMER) ? Optional.empty() : Optional.of(new CustomerId(value));
    }

    /** The stream of the ledger that holds the messages; also the name under which they are sealed. */
    public String stream() {
        return "messages-" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
