package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Begins a relationship. */
@FunctionalInterface
public interface RegisterCustomerUseCase {

    /**
     * Registers a customer. The same idempotency key gives the same customer, however often it is sent.
     *
     * @throws Refusal when an external id means another customer, or an address cannot be understood
     */
    Written register(CustomerDraft draft, @Nullable String idempotencyKey, Caller caller);
}
