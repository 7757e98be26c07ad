package io.tenure.relationship.events;

import java.time.Instant;

/** A merge was wrong: this record stands for itself again. */
public record CustomerSplit(String customerId, String from, Instant occurredAt) implements RelationshipEvent {}
