package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;

/** Notes where a customer can be reached. */
@FunctionalInterface
public interface AddContactPointUseCase {

    /**
     * Adds an address.
     *
     * @throws Refusal when the address cannot be understood
     */
    Written add(CustomerId customer, ContactPointDraft contactPoint, Caller caller);
}
