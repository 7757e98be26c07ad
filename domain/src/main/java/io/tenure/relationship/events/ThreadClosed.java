package io.tenure.relationship.events;

import java.time.Instant;

/** A conversation is done; a later interaction in the thread opens it again. */
public record ThreadClosed(String customerId, String thread, Instant occurredAt) implements RelationshipEvent {}
