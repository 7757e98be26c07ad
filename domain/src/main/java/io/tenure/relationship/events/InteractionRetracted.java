package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An interaction never took place. Kind and amount are those that no longer count. */
public record InteractionRetracted(
        String customerId,
        String interactionId,
        InteractionKind kind,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Personal String reason,
        Instant occurredAt)
        implements RelationshipEvent {}
