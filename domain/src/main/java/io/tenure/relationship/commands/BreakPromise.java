package io.tenure.relationship.commands;

import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Note that a promise was not kept. */
public record BreakPromise(
        CustomerId customerId, String promiseId, @Nullable String reason, Instant now) implements RelationshipCommand {}
