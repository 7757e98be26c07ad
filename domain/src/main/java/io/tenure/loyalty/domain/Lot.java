package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.LotUse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that came together and last equally long.
 *
 * @param active whether they can be spent
 * @param expiresAt null for never
 */
public record Lot(
        String id,
        long points,
        Instant earnedAt,
        Instant activeFrom,
        boolean active,
        @Nullable Instant expiresAt) {

    Lot less(long taken) {
        return new Lot(id, points - taken, earnedAt, activeFrom, active, expiresAt);
    }

    Lot activated() {
        return new Lot(id, points, earnedAt, activeFrom, true, expiresAt);
    }

    LotUse use(long taken) {
        return new LotUse(id, taken, earnedAt, activeFrom, expiresAt);
    }

    boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
