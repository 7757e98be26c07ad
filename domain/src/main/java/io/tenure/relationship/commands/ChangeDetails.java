package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Describe the customer anew. */
public record ChangeDetails(CustomerId customerId, Profile profile, Instant now) implements RelationshipCommand {}
