package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** A tag was taken off the customer. */
public record CustomerUntagged(String customerId, @Personal String tag, Instant occurredAt)
        implements RelationshipEvent {}
