package io.tenure.relationship.events;

import java.time.Instant;

/**
 * This record and the other turned out to be one customer: the other now stands for both. Streams stay apart, so a
 * split restores them.
 */
public record CustomerMerged(String customerId, String into, Instant occurredAt) implements RelationshipEvent {}
