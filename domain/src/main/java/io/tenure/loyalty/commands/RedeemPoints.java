package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.programme.Programme;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spend points on something.
 *
 * @param price points, and money that is taken beside them
 * @param value of the points in money; null where they have none
 * @param reward of which a piece is given; null for none
 * @param outlet where they are spent; null when that is nowhere
 */
public record RedeemPoints(
        AccountId accountId,
        Programme programme,
        String redemptionId,
        RewardPrice price,
        @Nullable PointsValue value,
        String purpose,
        @Nullable String reward,
        @Nullable String outlet,
        Instant now)
        implements LoyaltyCommand {

    /** For points that have no value in money. */
    public RedeemPoints(
            AccountId accountId,
            Programme programme,
            String redemptionId,
            long points,
            String purpose,
            @Nullable String reward,
            @Nullable String outlet,
            Instant now) {
        this(accountId, programme, redemptionId, new RewardPrice(points), null, purpose, reward, outlet, now);
    }

    public long points() {
        return price.points();
    }
}
