package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;

/** Undoes a merge. */
@FunctionalInterface
public interface SplitCustomerUseCase {

    /**
     * Splits an absorbed record from its survivor.
     *
     * @throws Refusal when the record is not merged into the survivor
     */
    Written split(CustomerId survivor, CustomerId absorbed, Caller caller);
}
