package io.tenure.relationship.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What happened with customers, event by event, for modules that fold it their own way. */
public interface CustomerEvents {

    /** The stream of one record to its end, oldest first; for the product's own bookkeeping, not for a caller. */
    List<RecordedEvent> ofRecord(String customerId);

    /** The same as far as it follows a sequence of the stream; no more of it is read. */
    List<RecordedEvent> ofRecord(String customerId, long afterSequence);

    /**
     * The streams of all records that are, or ever were, one customer with this one, its own first; merges from before
     * its last event are known. For the product's own bookkeeping, not for a caller. Refused while views are late.
     */
    SequencedMap<String, List<RecordedEvent>> ofKin(String customerId);

    /**
     * What had happened by {@code asOf} (business time) with each record that the customer was made of then, its own
     * first; empty for a customer that is not known. For the product's own bookkeeping, not for a caller.
     */
    Optional<SequencedMap<String, List<RecordedEvent>>> asOf(String customerId, Instant asOf);

    /**
     * What had happened by {@code asOf} (business time), as far as it was known at {@code knownAt}, with each record
     * that the customer was made of then, its own first; null means now. Empty when the caller may not see the
     * customer, or it was not known then. See {@link AsItWas}. The read is logged.
     *
     * @param what the name of the read in the access log
     */
    Optional<SequencedMap<String, List<RecordedEvent>>> asOf(
            CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller, String what);
}
