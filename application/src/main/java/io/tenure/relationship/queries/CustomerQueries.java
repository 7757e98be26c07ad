package io.tenure.relationship.queries;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of customers. A caller sees only what the roles allow; everything else does not exist. Each read of
 * personal data is logged.
 */
public interface CustomerQueries {

    /** The customer, the records merged into it counted in. */
    Optional<CustomerView> find(CustomerId id, Caller caller);

    /**
     * The customer with what is open and what happened, one read in the log.
     *
     * @param timeline the part of the timeline, once it is known who the customer is
     */
    Optional<CustomerFile> file(CustomerId id, Function<CustomerView, TimelineQuery> timeline, Caller caller);

    Optional<CustomerView> findByExternalId(String source, String externalId, Caller caller);

    /** The ids of the records that make up the customer, its own first; empty when the caller may not see it. */
    Optional<List<String>> records(CustomerId id, Caller caller);

    /** The record that stands for a record, itself unless it was merged; empty when the caller may not see it. */
    Optional<CustomerId> survivor(CustomerId record, Caller caller);

    /**
     * The customer as it was at {@code asOf} (business time), as far as it was known at {@code knownAt}; null means
     * now.
     */
    Optional<CustomerView> asOf(CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller);

    /** The caller's book, or every customer for those who may see all. */
    Page<CustomerView> book(BookQuery query, Caller caller);

    /** How many customers the query matches, counted up to 10,000. */
    long count(BookQuery query, Caller caller);

    Page<InteractionView> timeline(CustomerId id, TimelineQuery query, Caller caller);

    /**
     * The interactions until {@code asOf} (business time), as far as they were known at {@code knownAt}; null means
     * now. What has been retracted by then is left out, what has been corrected is told as it really was.
     */
    Page<InteractionView> timelineAsOf(
            CustomerId id, TimelineQuery query, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller);

    Optional<InteractionView> interaction(String interactionId, Caller caller);

    /** The interaction that a source told under an id of its own. */
    Optional<InteractionView> interaction(String source, String externalId, Caller caller);

    /** Open threads, those that wait for the firm's answer and the oldest first; at most 200. */
    List<ThreadView> openThreads(CustomerId id, Caller caller);

    /** Promises, open ones first by due date, then settled ones; at most 200. */
    List<PromiseView> promises(CustomerId id, Caller caller);

    /** Groups of records that may be one customer. */
    Page<DuplicateSuggestion> duplicates(@Nullable String after, int limit, Caller caller);

    /** Waits until what was written at a position can be read; true when it can. */
    boolean awaitVisible(long position);

    /** Whether what was written at a position can be read by now. */
    boolean isVisible(long position);
}
