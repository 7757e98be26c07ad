package io.tenure.facts.queries;

import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller can read of the facts of a customer. Empty for a customer that the caller may not see; logged. */
public interface FactsQueries {

    /** The facts as they are, the records merged into the customer counted in. */
    Optional<CustomerFacts> find(CustomerId id, Caller caller);

    /**
     * The facts as they were at {@code asOf} (business time), as far as was known at {@code knownAt}; null means now.
     * Read them by a {@link io.tenure.facts.domain.FactSheet} of that day.
     */
    Optional<CustomerFacts> asOf(CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller);
}
