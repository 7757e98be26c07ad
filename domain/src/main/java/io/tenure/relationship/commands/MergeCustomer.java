package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Declare this record and the other to be one customer, for which the other stands. */
public record MergeCustomer(CustomerId customerId, CustomerId into, Instant now) implements RelationshipCommand {}
