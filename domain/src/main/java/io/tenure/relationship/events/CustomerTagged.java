package io.tenure.relationship.events;

import java.time.Instant;

/** Somebody put a tag on the customer, a word to find it and its like by. */
public record CustomerTagged(String customerId, String tag, Instant occurredAt) implements RelationshipEvent {}
