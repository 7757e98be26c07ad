package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** Somebody put a tag on the customer, a word to find it and its like by. */
public record CustomerTagged(String customerId, @Personal String tag, Instant occurredAt)
        implements RelationshipEvent {}
