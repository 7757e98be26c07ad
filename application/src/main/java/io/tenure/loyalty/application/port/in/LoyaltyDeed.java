package io.tenure.loyalty.application.port.in;

import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.shared.domain.CustomerId;
import org.jspecify.annotations.Nullable;

/** What somebody wants done on a member's account. Ids make a deed that is told again the same one. */
public sealed interface LoyaltyDeed {

    /**
     * Takes part from now on.
     *
     * @param birthday as --MM-DD
     * @param household what those who live together have in common; null when it is not known
     */
    record Enrol(
            String outlet,
            @Nullable String birthday,
            @Nullable String household) implements LoyaltyDeed {}

    record Redeem(String redemptionId, long points, String purpose) implements LoyaltyDeed {}

    /** Takes a piece of a reward at the price that was shown. */
    record RedeemReward(String redemptionId, String reward, RewardPrice price) implements LoyaltyDeed {

        /** For points alone. */
        public RedeemReward(String redemptionId, String reward, long points) {
            this(redemptionId, reward, new RewardPrice(points));
        }
    }

    record CancelRedemption(String redemptionId) implements LoyaltyDeed {}

    /** Gives points, or takes them when negative. */
    record Adjust(String adjustmentId, long points, String reason) implements LoyaltyDeed {}

    record ApproveAdjustment(String adjustmentId) implements LoyaltyDeed {}

    record DeclineAdjustment(String adjustmentId) implements LoyaltyDeed {}

    record Transfer(String transferId, CustomerId to, long points) implements LoyaltyDeed {}

    /** Lets another member, who keeps the points of the household, have what this one brings. */
    record JoinPool(CustomerId keeper) implements LoyaltyDeed {}

    /** Keeps its points again; what is left of those that it brought comes back. */
    record LeavePool() implements LoyaltyDeed {}

    /** Lets a card buy nothing until it is found. */
    record BlockCard(String cardId, CardLoss loss) implements LoyaltyDeed {}

    record CardFound(String cardId) implements LoyaltyDeed {}

    record End(String reason) implements LoyaltyDeed {}
}
