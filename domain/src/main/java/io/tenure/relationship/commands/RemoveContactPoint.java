package io.tenure.relationship.commands;

import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Strike out where the customer can no longer be reached. */
public record RemoveContactPoint(CustomerId customerId, ContactKind kind, String value, Instant now)
        implements RelationshipCommand {}
