package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Take a tag off the customer. */
public record UntagCustomer(CustomerId customerId, String tag, Instant now) implements RelationshipCommand {}
