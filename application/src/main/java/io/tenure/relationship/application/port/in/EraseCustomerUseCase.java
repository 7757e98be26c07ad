package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Erases what is known of a person; sums and chain stay. */
@FunctionalInterface
public interface EraseCustomerUseCase {

    /**
     * Erases the customer and every record merged into it; when it returns, no file holds the personal data.
     *
     * @param reason null when none was given
     * @throws Refusal when the customer is unknown, or when the views are late, so that nobody can say which records
     *     are merged into it; {@code relationship.erasure-unfinished} when a part is erased and the rest not yet: to
     *     erase again goes on from there
     */
    ErasureReceipt erase(CustomerId customer, @Nullable String reason, Caller caller);
}
