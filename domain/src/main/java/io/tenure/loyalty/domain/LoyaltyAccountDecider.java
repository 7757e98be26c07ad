package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.AdmitToPool;
import io.tenure.loyalty.commands.ApproveAdjustment;
import io.tenure.loyalty.commands.BlockCard;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DeclineAdjustment;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.EndMembership;
import io.tenure.loyalty.commands.EndTransfer;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.GiveUpBudget;
import io.tenure.loyalty.commands.GreetMember;
import io.tenure.loyalty.commands.IssueCard;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.PartAccount;
import io.tenure.loyalty.commands.ReceivePoints;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.ReleaseFromPool;
import io.tenure.loyalty.commands.ReplaceCard;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.commands.TakePassedPoints;
import io.tenure.loyalty.commands.TransferPoints;
import io.tenure.loyalty.commands.UnblockCard;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.programme.DayOfBirth;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides what happens on a loyalty account. */
public final class LoyaltyAccountDecider {

    private LoyaltyAccountDecider() {}

    public static LoyaltyAccount initial() {
        return new NotEnrolled();
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<LoyaltyEvent> decide(LoyaltyCommand command, LoyaltyAccount account) {
        return switch (account) {
            case NotEnrolled _ -> beforeEnrolment(command);
            case Member member -> onAccount(command, new Booking(command.accountId(), member, command.now()).settle());
            case Ended ended
            when command instanceof CancelRedemption c && ended.knows(c.redemptionId()) ->
                RedemptionDecisions.takeBack(c, ended.redemptions());
            case Ended ended
            when command instanceof AbandonRedemption c
                    && ended.redemptions().carriedOut().containsKey(c.redemptionId()) ->
                RedemptionDecisions.carriedOut(c);
            case Ended _ -> afterTheEnd(command);
        };
    }

    public static LoyaltyAccount evolve(LoyaltyAccount account, LoyaltyEvent event) {
        return switch (event) {
            case MemberEnrolled e -> Member.enrolled(e);
            case MembershipEnded e -> Ended.after(account, e.occurredAt());
            default ->
                switch (account) {
                    case Member member -> AccountEvolution.evolve(member, event);
                    case Ended ended -> ended.evolve(event);
                    case NotEnrolled nobody -> nobody;
                };
        };
    }

    /**
     * An account as time alone has left it at a moment, whether that is written down yet or not: lots that are active
     * by then, debt that they pay, lots that are past their time. The tier is that of the last decision.
     */
    public static LoyaltyAccount at(Instant moment, AccountId id, LoyaltyAccount account) {
        return account instanceof Member member
                ? new Booking(id, member, moment).settle().member()
                : account;
    }

    private static Decision<LoyaltyEvent> beforeEnrolment(LoyaltyCommand command) {
        return switch (command) {
            case EnrolMember c -> enrol(c);
            case CountPurchase _,
                    DropPurchase _,
                    CountReturn _,
                    UndoReturn _,
                    GiveUpBudget _,
                    SettleAccount _,
                    PartAccount _,
                    LeavePool _,
                    ReleaseFromPool _,
                    GiveBackPoints _,
                    EndMembership _ -> Decision.nothing();
            default ->
                Decision.rejected(
                        "loyalty.not-enrolled",
                        "Customer " + command.accountId().customer() + " is no member of programme '"
                                + command.accountId().programme() + "': enrol the customer first.");
        };
    }

    private static Decision<LoyaltyEvent> enrol(EnrolMember c) {
        if (c.birthday() != null && DayOfBirth.of(c.birthday()).isEmpty()) {
            return Decision.rejected(
                    "loyalty.birthday-invalid", "A birthday is a month and a day such as --02-29: give it so.");
        }
        List<LoyaltyEvent> events = new ArrayList<>();
        events.add(new MemberEnrolled(
                c.accountId().programme(), c.accountId().customer().value(), c.outlet(), c.birthday(), c.now()));
        SideDecisions.draw(c).ifPresent(events::add);
        return Decision.acceptedAll(events);
    }

    private static Decision<LoyaltyEvent> afterTheEnd(LoyaltyCommand command) {
        return switch (command) {
            case CountPurchase _,
                    DropPurchase _,
                    CountReturn _,
                    UndoReturn _,
                    GiveUpBudget _,
                    SettleAccount _,
                    PartAccount _,
                    LeavePool _,
                    ReleaseFromPool _,
                    GiveBackPoints _,
                    EndMembership _,
                    EndTransfer _ -> Decision.nothing();
            default ->
                Decision.rejected(
                        "loyalty.membership-ended",
                        "The membership of customer " + command.accountId().customer() + " in programme '"
                                + command.accountId().programme() + "' has ended: nothing can be done on it.");
        };
    }

    private static Decision<LoyaltyEvent> onAccount(LoyaltyCommand command, Booking booking) {
        return switch (command) {
            case EnrolMember _ -> Decision.nothing();
            case CountPurchase c -> PurchaseDecisions.count(c, booking);
            case DropPurchase c -> PurchaseDecisions.drop(c, booking);
            case CountReturn c -> PurchaseDecisions.goodsBack(c, booking);
            case UndoReturn c -> PurchaseDecisions.undo(c, booking);
            case GiveUpBudget c -> PurchaseDecisions.giveUp(c, booking);
            case RedeemPoints c -> RedemptionDecisions.redeem(c, booking);
            case CancelRedemption c -> RedemptionDecisions.cancel(c, booking);
            case AbandonRedemption c -> RedemptionDecisions.abandon(c, booking);
            case AdjustPoints c -> AdjustmentDecisions.adjust(c, booking);
            case ApproveAdjustment c -> AdjustmentDecisions.approve(c, booking);
            case DeclineAdjustment c -> AdjustmentDecisions.decline(c, booking);
            case TransferPoints c -> TransferDecisions.send(c, booking);
            case ReceivePoints c -> TransferDecisions.receive(c, booking);
            case EndTransfer c -> TransferDecisions.end(c, booking);
            case JoinAccount c -> JoiningDecisions.join(c, booking);
            case PartAccount c -> JoiningDecisions.part(c, booking);
            case JoinPool c -> PoolDecisions.join(c, booking);
            case LeavePool c -> PoolDecisions.leave(c, booking);
            case AdmitToPool c -> PoolDecisions.admit(c, booking);
            case ReleaseFromPool c -> PoolDecisions.release(c, booking);
            case TakePassedPoints c -> JoiningDecisions.take(c, booking);
            case GiveBackPoints c -> JoiningDecisions.giveBack(c, booking);
            case IssueCard c -> CardDecisions.issue(c, booking);
            case ReplaceCard c -> CardDecisions.replace(c, booking);
            case BlockCard c -> CardDecisions.block(c, booking);
            case UnblockCard c -> CardDecisions.unblock(c, booking);
            case SettleAccount c -> TierDecisions.look(c.programme(), booking).done();
            case GreetMember c -> GreetingDecisions.greet(c, booking);
            case EndMembership c -> end(c, booking);
        };
    }

    private static Decision<LoyaltyEvent> end(EndMembership c, Booking booking) {
        PoolDecisions.giveUp(booking);
        long left = booking.points().balance();
        booking.add(new MembershipEnded(booking.programme(), booking.customer(), left, c.reason(), 0, c.now()));
        return booking.ended();
    }
}
