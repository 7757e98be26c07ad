package io.tenure.loyalty.programme;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all points of a programme.
 *
 * @param rounding of the points that one rule gives for one purchase
 * @param pendingDays how long points wait before they can be spent, 0 for not at all
 * @param negative what happens when points that are taken back have been spent
 * @param correctionsDays how long after a purchase, return or redemption it can still be changed
 * @param adjustmentLimit more points than this are adjusted by two people only
 * @param worth of points that pay at tills; null where they have no value in money
 */
public record PointTerms(
        RoundingMode rounding,
        int pendingDays,
        Expiry expiry,
        NegativeBalance negative,
        int correctionsDays,
        long adjustmentLimit,
        @Nullable PointWorth worth) {

    /** When points earned at a time can be spent. */
    public Instant activeFrom(Instant earned) {
        return earned.plus(Duration.ofDays(pendingDays));
    }

    /** Until when something that happened at a time can be changed. */
    public Instant correctableUntil(Instant happened) {
        return happened.plus(Duration.ofDays(correctionsDays));
    }
}
