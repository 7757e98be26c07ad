package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** Another system knows this customer under an id of its own. The generation counts the holders the id has had. */
public record ExternalIdLinked(
        String customerId, String source, @Personal String externalId, int generation, Instant occurredAt)
        implements RelationshipEvent {}
