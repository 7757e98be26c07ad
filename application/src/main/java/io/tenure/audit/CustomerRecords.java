package io.tenure.audit;

import io.tenure.access.Caller;
import java.util.List;
import java.util.Optional;

/** Which records make up a customer. */
@FunctionalInterface
public interface CustomerRecords {

    /** The customer's own id first, then those merged into it; empty when the caller may not see the customer. */
    Optional<List<String>> of(String customerId, Caller caller);
}
