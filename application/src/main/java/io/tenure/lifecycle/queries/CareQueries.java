package io.tenure.lifecycle.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import java.util.Optional;

/** What can be read of the care for customers. */
public interface CareQueries {

    /** How the firm cares for a customer; empty when the caller may not see it. Logged. */
    Optional<CustomerCare> find(CustomerId customer, Caller caller);

    /** Which level of care pays for a customer; empty when the caller may not see it. Logged. */
    Optional<AdvisedLevel> advice(CustomerId customer, Caller caller);

    /** What is due by now for the customers whom the caller may see. */
    DueCare due(Caller caller);
}
