package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Put a tag on the customer. */
public record TagCustomer(CustomerId customerId, String tag, Instant now) implements RelationshipCommand {}
