package io.tenure.relationship.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account manager looks after the customer from now on; none when null. */
public record OwnerAssigned(
        String customerId, @Nullable String owner, @Nullable String previousOwner, Instant occurredAt)
        implements RelationshipEvent {}
