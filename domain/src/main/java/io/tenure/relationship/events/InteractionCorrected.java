package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as it really was, whole; replaces what was recorded. The previous kind and amount stand here so that
 * sums can be put right from this event alone.
 */
public record InteractionCorrected(
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
        @Personal String reason,
        InteractionKind previousKind,
        @Nullable BigDecimal previousAmount,
        @Nullable String previousCurrency,
        Instant occurredAt)
        implements RelationshipEvent {}
