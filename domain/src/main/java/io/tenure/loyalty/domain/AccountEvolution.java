package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.AccountJoined;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.AdjustmentDeclined;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.Buyer;
import io.tenure.loyalty.events.CardBlocked;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.loyalty.events.CardUnblocked;
import io.tenure.loyalty.events.DebtRepaid;
import io.tenure.loyalty.events.LotUse;
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
import org.jspecify.annotations.Nullable;

/** What each event makes of a member's account. */
final class AccountEvolution {

    private AccountEvolution() {}

    static Member evolve(Member member, LoyaltyEvent event) {
        Points points = member.points();
        return switch (event) {
            case MemberEnrolled _, MemberGreeted _, RuleBudgetGivenUp _, MembershipEnded _ -> member;
            case SideDrawn e -> member.on(e.side());
            case PurchaseCounted e -> counted(member, e);
            case PurchaseReturned e -> member.with(member.purchases().returned(e));
            case ReturnUndone e -> member.with(member.purchases().undone(e.purchaseId(), e.returnId()));
            case PointsEarned e ->
                member.with(
                        points.earned(new LotUse(e.lotId(), e.points(), e.earnedAt(), e.activeFrom(), e.expiresAt())));
            case PointsReversed e ->
                member.with(points.minus(e.lots()).owing(e.owed()))
                        .with(member.purchases().reversed(e));
            case PointsActivated e -> member.with(points.activated(e.lotId()));
            case PointsExpired e ->
                member.with(points.minus(e.lotId(), e.points()))
                        .with(member.purchases().expired(e));
            case DebtRepaid e -> member.with(points.minus(e.lotId(), e.points()).owing(-e.points()));
            case PointsRedeemed e ->
                member.with(points.minus(e.lots())).with(member.redemptions().redeemed(e));
            case RedemptionCancelled e -> cancelled(member, e);
            case RedemptionAbandoned e -> member.with(member.redemptions().abandoned(e.redemptionId(), e.until()));
            case AdjustmentRequested e -> member.with(member.adjustments().requested(e));
            case AdjustmentDeclined e -> member.with(member.adjustments().answered(e.adjustmentId()));
            case PointsAdjusted e ->
                member.with(member.adjustments().adjusted(e))
                        .with(e.points() > 0 ? points.plus(e.lots()) : points.minus(e.lots()));
            case PointsTransferredOut e -> member.with(points.minus(e.lots())).sent(e);
            case PointsTransferredIn e -> member.with(points.plus(e.lots()));
            case TransferSettled e -> member.arrived(e.transferId());
            case TransferReturned e -> transferReturned(member, e);
            case AccountJoined e -> member.with(member.ties().with(Joint.with(e.into())));
            case AccountParted e -> member.with(member.ties().parted(e.from()));
            case PoolJoined e -> member.with(member.ties().with(member.pool().keptBy(e.keeper())));
            case PoolLeft _ -> member.with(member.ties().with(member.pool().keptBy(null)));
            case PoolMemberAdmitted e ->
                member.with(member.ties().with(member.pool().with(e.member())));
            case PoolMemberReleased e ->
                member.with(member.ties().with(member.pool().without(e.member())));
            case PointsPassedOn e -> member.passedOn(e);
            case PointsPassedIn e -> member.passedIn(e);
            case PointsRecalled _ -> member;
            case CardIssued e -> member.with(Card.issued(e.cardId(), e.lastDigits()));
            case CardReplaced e -> member.with(Card.issued(e.cardId(), e.lastDigits()));
            case CardBlocked e -> blocked(member, e.loss());
            case CardUnblocked _ -> blocked(member, null);
            case PartnerReckoned e -> reckoned(member, e);
            case TierChanged e -> member.moved(e);
        };
    }

    private static Member reckoned(Member member, PartnerReckoned e) {
        return switch (e.cause()) {
            case ISSUED, TAKEN_BACK -> member.with(member.purchases().reckoned(e));
            case REDEEMED, GIVEN_BACK -> member.with(member.redemptions().reckoned(e));
            case STORED_VALUE_SPENT, STORED_VALUE_REFUNDED, COUPON_REDEEMED, COUPON_CANCELLED -> member;
        };
    }

    private static Member blocked(Member member, @Nullable CardLoss loss) {
        return member.card() == null ? member : member.with(member.card().blocked(loss));
    }

    private static Member counted(Member member, PurchaseCounted e) {
        PurchaseCounted before = member.purchases().counted().get(e.purchaseId());
        return member.with(member.standing().counted(before, e))
                .with(member.purchases().counted(e.buyer() == null ? e.by(buyer(member, before)) : e));
    }

    /** Before it was written down, whoever bought was as the account knew them when it learned of the purchase. */
    private static Buyer buyer(Member member, @Nullable PurchaseCounted before) {
        return before == null || before.buyer() == null ? member.buyer() : before.buyer();
    }

    private static Member cancelled(Member member, RedemptionCancelled e) {
        PointsRedeemed was = member.redemptions().carriedOut().get(e.redemptionId());
        return was == null
                ? member
                : member.with(member.points().plus(was.lots()))
                        .with(member.redemptions().cancelled(e));
    }

    private static Member transferReturned(Member member, TransferReturned e) {
        PointsTransferredOut was = member.underWay().get(e.transferId());
        return was == null
                ? member
                : member.with(member.points().plus(was.lots())).arrived(e.transferId());
    }
}
