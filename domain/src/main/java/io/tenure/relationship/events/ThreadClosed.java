package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** A conversation is done; a later interaction in the thread opens it again. */
public record ThreadClosed(String customerId, @Personal String thread, Instant occurredAt)
        implements RelationshipEvent {}
