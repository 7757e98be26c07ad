package io.tenure.relationship.application.port.in;

import io.tenure.shared.domain.CustomerId;

/** What became of an interaction that was told: recorded now, or known already. */
public sealed interface InteractionReceipt {

    String interactionId();

    CustomerId customerId();

    long position();

    record Recorded(String interactionId, CustomerId customerId, long position, boolean customerCreated)
            implements InteractionReceipt {}

    /**
     * The same source and externalId was told before: the position is that of the first time.
     *
     * @param differs whether it was recorded with another amount or number of items, and nobody has put it right since
     */
    record Duplicate(String interactionId, CustomerId customerId, long position, boolean differs)
            implements InteractionReceipt {}
}
