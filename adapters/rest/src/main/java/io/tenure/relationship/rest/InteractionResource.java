package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline, corrections applied. A retracted one stays visible as such and counts nowhere. */
@Schema(name = "TimelineEntry")
record InteractionResource(
        String id,
        String customerId,
        String source,
        String externalId,
        InteractionKind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable MoneyBody amount,
        List<LineItemBody> items,
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
