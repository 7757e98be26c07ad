package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** An id of another system no longer means this customer; its key passes to the generation given, held by nobody. */
public record ExternalIdUnlinked(
        String customerId, String source, @Personal String externalId, int generation, Instant occurredAt)
        implements RelationshipEvent {}
