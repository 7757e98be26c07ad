package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;

/** Erases what is known of a person; sums and chain stay. */
@FunctionalInterface
public interface EraseCustomerUseCase {

    /**
     * Erases the customer and every record merged into it; when it returns, no file holds the personal data.
     *
     * @throws Refusal when the customer is unknown
     */
    ErasureReceipt erase(CustomerId customer, String reason, Caller caller);
}
