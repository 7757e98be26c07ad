package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points of one lot, with all that is needed to put them back.
 *
 * @param expiresAt null for never
 */
public record LotUse(
        String lotId,
        long points,
        Instant earnedAt,
        Instant activeFrom,
        @Nullable Instant expiresAt) {}
