package io.tenure.relationship.events;

import java.time.Instant;

/** A promise was kept. */
public record PromiseKept(String customerId, String promiseId, Instant occurredAt) implements RelationshipEvent {}
