package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The customer allows contact for a purpose over a channel; source says where this was declared. */
public record ConsentGiven(
        String customerId,
        String purpose,
        Channel channel,
        @Personal String source,
        Instant occurredAt) implements RelationshipEvent {}
