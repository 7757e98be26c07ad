package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Serve the customer through a partner, or directly. */
public record AssignChannelPartner(
        CustomerId customerId, @Nullable String partner, Instant now) implements RelationshipCommand {}
