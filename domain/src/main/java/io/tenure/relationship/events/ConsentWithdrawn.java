package io.tenure.relationship.events;

import java.time.Instant;

/** The customer no longer allows contact for a purpose over a channel. */
public record ConsentWithdrawn(String customerId, String purpose, Channel channel, String source, Instant occurredAt)
        implements RelationshipEvent {}
