package io.tenure.loyalty.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Plan an event for members, or change the plan.
 *
 * @param tier from which on members may be invited; null for all
 * @param segment to which they have to belong; null for any
 */
public record PlanGathering(
        GatheringId gatheringId,
        String title,
        String place,
        Instant beginsAt,
        int seats,
        @Nullable String tier,
        @Nullable String segment,
        Instant now)
        implements GatheringCommand {}
