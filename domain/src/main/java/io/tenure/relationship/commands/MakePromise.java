package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Promise the customer something by a date. */
public record MakePromise(
        CustomerId customerId,
        String promiseId,
        String text,
        Instant dueAt,
        @Nullable String thread,
        Instant now) implements RelationshipCommand {}
