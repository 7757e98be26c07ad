package io.tenure.relationship.events;

import java.time.Instant;

/**
 * Receipt of an erasure: the key of the personal data is destroyed after this event. The reason must not name a person.
 */
public record CustomerErased(String customerId, String reason, Instant occurredAt) implements RelationshipEvent {}
