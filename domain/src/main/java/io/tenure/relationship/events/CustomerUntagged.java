package io.tenure.relationship.events;

import java.time.Instant;

/** A tag was taken off the customer. */
public record CustomerUntagged(String customerId, String tag, Instant occurredAt) implements RelationshipEvent {}
