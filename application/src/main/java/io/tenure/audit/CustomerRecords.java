package io.tenure.audit;

import io.tenure.access.Caller;
import java.util.List;
import java.util.Optional;

/** Which streams of the ledger tell of a customer. */
@FunctionalInterface
public interface CustomerRecords {

    /** The customer's own stream first, then those merged into it; empty when the caller may not see the customer. */
    Optional<List<String>> of(String customerId, Caller caller);
}
