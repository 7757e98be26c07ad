package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event for members is planned so from now on. */
public record GatheringPlanned(
        String programme,
        String gathering,
        String title,
        String place,
        Instant beginsAt,
        int seats,
        @Nullable String tier,
        @Nullable String segment,
        Instant occurredAt)
        implements GatheringEvent {}
