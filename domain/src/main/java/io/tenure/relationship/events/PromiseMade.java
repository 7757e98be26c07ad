package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The firm promised the customer something by a date. */
public record PromiseMade(
        String customerId,
        String promiseId,
        @Personal String text,
        Instant dueAt,
        @Personal @Nullable String thread,
        Instant occurredAt)
        implements RelationshipEvent {}
