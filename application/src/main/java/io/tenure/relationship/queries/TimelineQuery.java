package io.tenure.relationship.queries;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline to show, newest first.
 *
 * @param from inclusive
 * @param to exclusive
 * @param limit 1 to 200
 */
public record TimelineQuery(
        @Nullable InteractionKind kind,
        @Nullable Channel channel,
        @Nullable String thread,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String after,
        int limit) {}
