package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Let an id of another system no longer mean this customer; the generation is the one after the present. */
public record UnlinkExternalId(CustomerId customerId, ExternalId externalId, Instant now)
        implements RelationshipCommand {}
