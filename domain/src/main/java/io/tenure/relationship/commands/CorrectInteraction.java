package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/** Replace what was recorded of an interaction by how it really was; {@code previous} is what stands recorded now. */
public record CorrectInteraction(
        CustomerId customerId, Interaction corrected, Interaction previous, String reason, Instant now)
        implements RelationshipCommand {}
