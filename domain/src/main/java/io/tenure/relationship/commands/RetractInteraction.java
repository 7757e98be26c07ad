package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Take back an interaction that never took place; {@code recorded} is what stands recorded now. */
public record RetractInteraction(CustomerId customerId, Interaction recorded, String reason, Instant now)
        implements RelationshipCommand {}
