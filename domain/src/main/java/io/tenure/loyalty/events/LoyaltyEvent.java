package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened on a loyalty account. Points are whole and positive unless said otherwise. */
public sealed interface LoyaltyEvent
        permits MemberEnrolled,
                SideDrawn,
                PurchaseCounted,
                PurchaseReturned,
                ReturnUndone,
                RuleBudgetGivenUp,
                PointsEarned,
                PointsReversed,
                PointsActivated,
                PointsExpired,
                DebtRepaid,
                PointsRedeemed,
                RedemptionCancelled,
                RedemptionAbandoned,
                AdjustmentRequested,
                AdjustmentDeclined,
                PointsAdjusted,
                PointsTransferredOut,
                PointsTransferredIn,
                TransferSettled,
                TransferReturned,
                TierChanged,
                AccountJoined,
                AccountParted,
                PoolJoined,
                PoolLeft,
                PoolMemberAdmitted,
                PoolMemberReleased,
                PointsPassedOn,
                PointsPassedIn,
                PointsRecalled,
                CardIssued,
                CardReplaced,
                CardBlocked,
                CardUnblocked,
                PartnerReckoned,
                MemberGreeted,
                MembershipEnded {

    String programme();

    String customerId();

    Instant occurredAt();
}
