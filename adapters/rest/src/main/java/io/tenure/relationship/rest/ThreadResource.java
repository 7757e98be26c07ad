package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation; awaitsUs when the customer spoke last. */
@Schema(name = "Thread")
record ThreadResource(
        String customerId,
        String thread,
        boolean open,
        boolean awaitsUs,
        Instant startedAt,
        Instant lastAt,
        Channel lastChannel,
        Direction lastDirection,
        @Nullable String lastWord,
        @Nullable String lastHandledBy,
        long interactions) {}
