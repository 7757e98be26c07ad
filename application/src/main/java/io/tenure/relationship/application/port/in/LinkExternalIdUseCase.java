package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;

/** Lets an id of another system mean a customer. */
@FunctionalInterface
public interface LinkExternalIdUseCase {

    /**
     * Links an id.
     *
     * @throws Refusal when the id means another customer
     */
    Written link(CustomerId customer, ExternalIdDraft externalId, Caller caller);
}
