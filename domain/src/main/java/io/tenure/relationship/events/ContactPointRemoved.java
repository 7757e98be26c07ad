package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The customer can no longer be reached here. An identifying key passes to the generation given, held by nobody. */
public record ContactPointRemoved(
        String customerId,
        ContactKind kind,
        @Personal String value,
        boolean identifying,
        int generation,
        Instant occurredAt)
        implements RelationshipEvent {}
