package io.tenure.relationship.application.port.in;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an interaction really was, whole. */
public record InteractionCorrection(
        InteractionKind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        @Nullable Money amount,
        List<LineItem> items,
        @Nullable String thread,
        @Nullable String summary,
        Map<String, String> attributes,
        @Nullable Instant dueAt,
        @Nullable String refersTo,
        @Nullable String handledBy) {}
