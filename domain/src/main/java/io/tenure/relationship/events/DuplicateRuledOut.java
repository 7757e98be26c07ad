package io.tenure.relationship.events;

import java.time.Instant;

/** Two records that look alike were found to be different customers. */
public record DuplicateRuledOut(String customerId, String otherId, Instant occurredAt) implements RelationshipEvent {}
