package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;

/** Lets an id of another system no longer mean a customer; it may then be linked to another. */
@FunctionalInterface
public interface UnlinkExternalIdUseCase {

    /**
     * Unlinks an id from the very record that has it.
     *
     * @throws Refusal when the record is not known by the id
     */
    Written unlink(CustomerId customer, ExternalIdDraft externalId, Caller caller);
}
