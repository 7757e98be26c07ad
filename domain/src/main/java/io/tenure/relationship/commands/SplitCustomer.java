package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Undo a merge of this record into another. */
public record SplitCustomer(CustomerId customerId, Instant now) implements RelationshipCommand {}
