package io.tenure.lifecycle.commands;

import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/**
 * Care for the customer at a level.
 *
 * @param contactEveryDays 1 to 3,650
 */
public record ChooseRelationshipLevel(
        CustomerId customerId, RelationshipLevel level, long contactEveryDays, Instant now) implements CareCommand {}
