package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise was not kept. */
public record PromiseBroken(
        String customerId,
        String promiseId,
        @Personal @Nullable String reason,
        Instant occurredAt) implements RelationshipEvent {}
