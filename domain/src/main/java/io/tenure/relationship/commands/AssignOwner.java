package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Give the customer to an account manager, or to nobody. */
public record AssignOwner(CustomerId customerId, @Nullable String owner, Instant now) implements RelationshipCommand {}
