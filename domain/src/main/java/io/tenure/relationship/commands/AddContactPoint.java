package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Note where the customer can be reached. */
public record AddContactPoint(CustomerId customerId, ContactPoint contactPoint, Instant now)
        implements RelationshipCommand {}
