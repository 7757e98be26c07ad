package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Declare two records that look alike to be different customers. */
public record RuleOutDuplicate(CustomerId customerId, CustomerId otherId, Instant now) implements RelationshipCommand {}
