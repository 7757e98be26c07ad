package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;

/** Declares two records to be one customer. */
@FunctionalInterface
public interface MergeCustomersUseCase {

    /**
     * Merges the absorbed record into the survivor.
     *
     * @throws Refusal when one is unknown, merged already or erased
     */
    Written merge(CustomerId survivor, CustomerId absorbed, Caller caller);
}
