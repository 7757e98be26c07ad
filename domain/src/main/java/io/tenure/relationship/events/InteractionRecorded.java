package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contact with the customer, on any channel. The amount is signed: money to the firm is positive. {@code dueAt} is
 * when a payment is or was due; {@code refersTo} is the id of an earlier interaction.
 */
public record InteractionRecorded(
        String customerId,
        String interactionId,
        String source,
        String externalId,
        InteractionKind kind,
        Channel channel,
        Direction direction,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<LineItem> items,
        @Personal @Nullable String thread,
        @Personal @Nullable String summary,
        @Personal Map<String, String> attributes,
        @Nullable Instant dueAt,
        @Nullable String refersTo,
        @Nullable String handledBy,
        Instant occurredAt)
        implements RelationshipEvent {}
