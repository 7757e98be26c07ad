package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Let an id of another system mean this customer. */
public record LinkExternalId(CustomerId customerId, ExternalId externalId, Instant now)
        implements RelationshipCommand {}
