package io.tenure.relationship.application.port.in;

import io.tenure.relationship.queries.InteractionView;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What was on record before an import began. Safe for use by many threads. */
public interface RecordedBefore {

    /** Nothing was. */
    RecordedBefore NOTHING = new RecordedBefore() {
        @Override
        public Optional<InteractionView> find(String interactionId) {
            return Optional.empty();
        }

        @Override
        public Stream<InteractionView> purchases(CustomerRef customer, Instant until) {
            return Stream.empty();
        }
    };

    /** An interaction as it stands. */
    Optional<InteractionView> find(String interactionId);

    /**
     * The purchases of a customer that were made at a moment or before, whichever record of the customer has them, the
     * latest first; read as far as they are asked for. What was recorded or put right since the import began is not
     * among them, nor what comes after 10,000 purchases.
     */
    Stream<InteractionView> purchases(CustomerRef customer, Instant until);
}
