package io.tenure.integration;

import io.tenure.integration.contract.ChangedTier;
import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.JoinedProgramme;
import io.tenure.integration.contract.LeftProgramme;
import io.tenure.integration.contract.MovedPoints;
import io.tenure.integration.contract.PartnerCause;
import io.tenure.integration.contract.PointsCause;
import io.tenure.integration.contract.ReckonedWithPartner;
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
import io.tenure.loyalty.events.PartnerMovement;
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

/** What an event of a loyalty account means to others: who takes part, what points came or went, which tier. */
final class LoyaltyTranslation {

    private LoyaltyTranslation() {}

    static Optional<IntegrationEvent> of(LoyaltyEvent event) {
        return switch (event) {
            case MemberEnrolled e -> Optional.of(new JoinedProgramme(e.customerId(), e.programme(), e.occurredAt()));
            case MembershipEnded e -> Optional.of(new LeftProgramme(e.customerId(), e.programme(), e.occurredAt()));
            case TierChanged e ->
                Optional.of(
                        new ChangedTier(e.customerId(), e.programme(), e.from(), e.to(), e.until(), e.occurredAt()));
            case PointsEarned e -> moved(e, PointsCause.EARNED, e.purchaseId(), e.points(), e.balance());
            case PointsReversed e
            when e.points() > 0 -> moved(e, PointsCause.REVERSED, e.purchaseId(), -e.points(), e.balance());
            case PointsExpired e -> moved(e, PointsCause.EXPIRED, e.lotId(), -e.points(), e.balance());
            case PointsRedeemed e -> moved(e, PointsCause.REDEEMED, e.redemptionId(), -e.points(), e.balance());
            case RedemptionCancelled e
            when e.points() > 0 ->
                moved(e, PointsCause.REDEMPTION_CANCELLED, e.redemptionId(), e.points(), e.balance());
            case PointsAdjusted e -> moved(e, PointsCause.ADJUSTED, e.adjustmentId(), e.points(), e.balance());
            case PointsTransferredOut e ->
                moved(e, PointsCause.TRANSFERRED_OUT, e.transferId(), -e.points(), e.balance());
            case PointsTransferredIn e -> moved(e, PointsCause.TRANSFERRED_IN, e.transferId(), e.points(), e.balance());
            case TransferReturned e -> moved(e, PointsCause.TRANSFER_RETURNED, e.transferId(), e.points(), e.balance());
            case PointsPassedOn e
            when e.points() > 0 -> moved(e, PointsCause.PASSED_ON, e.passingId(), -e.points(), e.balance());
            case PointsPassedIn e
            when e.points() > 0 -> moved(e, PointsCause.PASSED_IN, e.passingId(), e.points(), e.balance());
            case PartnerReckoned e -> reckoned(e);
            case PointsReversed _,
                    PointsPassedOn _,
                    PointsPassedIn _,
                    PointsRecalled _,
                    AccountJoined _,
                    CardIssued _,
                    CardReplaced _,
                    CardBlocked _,
                    CardUnblocked _,
                    SideDrawn _,
                    MemberGreeted _,
                    AccountParted _,
                    PoolJoined _,
                    PoolLeft _,
                    PoolMemberAdmitted _,
                    PoolMemberReleased _,
                    PurchaseCounted _,
                    PurchaseReturned _,
                    ReturnUndone _,
                    RuleBudgetGivenUp _,
                    PointsActivated _,
                    DebtRepaid _,
                    RedemptionAbandoned _,
                    RedemptionCancelled _,
                    AdjustmentRequested _,
                    AdjustmentDeclined _,
                    TransferSettled _ -> Optional.empty();
        };
    }

    static Optional<IntegrationEvent> reckoned(PartnerMovement e) {
        return Optional.of(new ReckonedWithPartner(
                e.customerId(),
                e.programme(),
                e.partner(),
                e.month(),
                PartnerCause.valueOf(e.cause().name()),
                e.reference(),
                e.points(),
                e.owedByPartner(),
                e.currency(),
                e.occurredAt()));
    }

    private static Optional<IntegrationEvent> moved(
            LoyaltyEvent event, PointsCause cause, String reference, long points, long balance) {
        return Optional.of(new MovedPoints(
                event.customerId(), event.programme(), cause, reference, points, balance, event.occurredAt()));
    }
}
