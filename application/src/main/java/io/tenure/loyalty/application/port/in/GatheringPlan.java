package io.tenure.loyalty.application.port.in;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event for members is to be.
 *
 * @param tier from which on members may be invited; null for all
 * @param segment to which they have to belong; null for any
 */
public record GatheringPlan(
        String title,
        String place,
        Instant beginsAt,
        int seats,
        @Nullable String tier,
        @Nullable String segment) {}
