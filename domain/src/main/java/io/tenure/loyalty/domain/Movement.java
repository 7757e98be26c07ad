package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.AccountJoined;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.AdjustmentDeclined;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.CardBlocked;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.loyalty.events.CardUnblocked;
import io.tenure.loyalty.events.DebtRepaid;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.MemberGreeted;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.events.PointsActivated;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRecalled;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.PoolJoined;
import io.tenure.loyalty.events.PoolLeft;
import io.tenure.loyalty.events.PoolMemberAdmitted;
import io.tenure.loyalty.events.PoolMemberReleased;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.RedemptionAbandoned;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.events.ReturnUndone;
import io.tenure.loyalty.events.RuleBudgetGivenUp;
import io.tenure.loyalty.events.SideDrawn;
import io.tenure.loyalty.events.TierChanged;
import io.tenure.loyalty.events.TransferReturned;
import io.tenure.loyalty.events.TransferSettled;
import java.util.Optional;

/**
 * How an event moved the points of an account; the sum of all movements is the balance.
 *
 * @param points negative when they went
 * @param balance after it
 */
public record Movement(Kind kind, long points, long balance) {

    /** Why points came or went. */
    public enum Kind {
        EARNED,
        REVERSED,
        EXPIRED,
        REDEEMED,
        REDEMPTION_CANCELLED,
        ADJUSTED,
        GREETED,
        TRANSFERRED_OUT,
        TRANSFERRED_IN,
        TRANSFER_RETURNED,
        PASSED_ON,
        PASSED_IN,
        FORFEITED
    }

    /** The movement of an event; empty when no points came or went. */
    public static Optional<Movement> of(LoyaltyEvent event) {
        return switch (event) {
            case PointsEarned e -> moved(Kind.EARNED, e.points(), e.balance());
            case PointsReversed e when e.points() > 0 -> moved(Kind.REVERSED, -e.points(), e.balance());
            case PointsExpired e -> moved(Kind.EXPIRED, -e.points(), e.balance());
            case PointsRedeemed e -> moved(Kind.REDEEMED, -e.points(), e.balance());
            case RedemptionCancelled e -> moved(Kind.REDEMPTION_CANCELLED, e.points(), e.balance());
            case PointsAdjusted e ->
                moved(GreetingDecisions.gave(e) ? Kind.GREETED : Kind.ADJUSTED, e.points(), e.balance());
            case PointsTransferredOut e -> moved(Kind.TRANSFERRED_OUT, -e.points(), e.balance());
            case PointsTransferredIn e -> moved(Kind.TRANSFERRED_IN, e.points(), e.balance());
            case TransferReturned e -> moved(Kind.TRANSFER_RETURNED, e.points(), e.balance());
            case PointsPassedOn e when !e.lots().isEmpty() -> moved(Kind.PASSED_ON, -e.points(), e.balance());
            case PointsPassedIn e when !e.lots().isEmpty() -> moved(Kind.PASSED_IN, e.points(), e.balance());
            case MembershipEnded e -> moved(Kind.FORFEITED, -e.points(), e.balance());
            case MemberEnrolled _,
                    MemberGreeted _,
                    SideDrawn _,
                    PurchaseCounted _,
                    PurchaseReturned _,
                    ReturnUndone _,
                    RuleBudgetGivenUp _,
                    PointsActivated _,
                    DebtRepaid _,
                    RedemptionAbandoned _,
                    AdjustmentRequested _,
                    AdjustmentDeclined _,
                    TransferSettled _,
                    AccountJoined _,
                    AccountParted _,
                    PoolJoined _,
                    PoolLeft _,
                    PoolMemberAdmitted _,
                    PoolMemberReleased _,
                    PointsReversed _,
                    PointsPassedOn _,
                    PointsPassedIn _,
                    PointsRecalled _,
                    CardIssued _,
                    CardReplaced _,
                    CardBlocked _,
                    CardUnblocked _,
                    PartnerReckoned _,
                    TierChanged _ -> Optional.empty();
        };
    }

    private static Optional<Movement> moved(Kind kind, long points, long balance) {
        return Optional.of(new Movement(kind, points, balance));
    }
}
