package io.tenure.relationship.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Receipt of an erasure: the key of the personal data is destroyed after this event. The reason must not name a person.
 */
public record CustomerErased(String customerId, @Nullable String reason, Instant occurredAt)
        implements RelationshipEvent {}
