package io.tenure.relationship.queries;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a customer's timeline, corrections applied. A retracted one stays visible as such and counts nowhere.
 */
public record InteractionView(
        String id,
        String customerId,
        String source,
        String externalId,
        InteractionKind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<LineItem> items,
        @Nullable String thread,
        @Nullable String summary,
        Map<String, String> attributes,
        @Nullable Instant dueAt,
        @Nullable String refersTo,
        @Nullable String handledBy,
        String recordedBy,
        @Nullable String correctedBecause,
        @Nullable String retractedBecause,
        long position) {}
