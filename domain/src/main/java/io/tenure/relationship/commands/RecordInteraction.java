package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Record a contact. When the customer is new, the introduction registers it in the same commit. */
public record RecordInteraction(
        CustomerId customerId,
        Interaction interaction,
        @Nullable Introduction introduction,
        Instant now) implements RelationshipCommand {}
