package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/**
 * The customer can be reached here. Identifying: this address alone resolves to this customer; otherwise another
 * customer held it first and the two may be duplicates. The value is normalised.
 */
public record ContactPointAdded(
        String customerId,
        ContactKind kind,
        @Personal String value,
        boolean identifying,
        int generation,
        Instant occurredAt)
        implements RelationshipEvent {}
