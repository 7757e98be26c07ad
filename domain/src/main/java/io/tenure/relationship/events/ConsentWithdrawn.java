package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The customer no longer allows contact for a purpose over a channel. */
public record ConsentWithdrawn(
        String customerId,
        String purpose,
        Channel channel,
        @Personal String source,
        Instant occurredAt) implements RelationshipEvent {}
