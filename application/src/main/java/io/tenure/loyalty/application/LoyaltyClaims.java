package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.loyalty.events.CouponBudgetEvent;
import io.tenure.loyalty.events.CouponEvent;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberGreeted;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsTransferredIn;
import io.tenure.loyalty.events.PointsTransferredOut;
import io.tenure.loyalty.events.RefundNumbered;
import io.tenure.loyalty.events.RewardEvent;
import io.tenure.loyalty.events.RewardReleased;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.loyalty.events.RewardStocked;
import io.tenure.loyalty.events.SideDrawn;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deeds that happen once on an account, however late they are told again. */
public final class LoyaltyClaims implements ClaimRules {

    private static final String REDEMPTION = "redemption";
    private static final String ADJUSTMENT_ASKED = "adjustment-asked";
    private static final String ADJUSTMENT = "adjustment";
    private static final String TRANSFER_OUT = "transfer-out";
    private static final String TRANSFER_IN = "transfer-in";
    private static final String RESERVED = "reserved";
    private static final String RELEASED = "released";

    @Override
    public List<Claim> claims(Object event, Map<String, String> metadata) {
        return switch (event) {
            case PointsRedeemed e -> once(REDEMPTION, e.redemptionId(), e);
            case AdjustmentRequested e -> once(ADJUSTMENT_ASKED, e.adjustmentId(), e);
            case PointsAdjusted e -> adjustment(e);
            case MemberGreeted e -> once("greeting", e.greeting() + " " + e.year(), e);
            case PointsTransferredOut e -> once(TRANSFER_OUT, e.transferId(), e);
            case PointsTransferredIn e -> once(TRANSFER_IN, e.transferId(), e);
            case PointsPassedOn e -> once("passed-on", e.passingId(), e);
            case PointsPassedIn e -> arrival(e);
            case SideDrawn e
            when e.household() != null && e.as() == null ->
                List.of(new Claim(household(e.programme(), e.household()), 1, e.customerId()));
            case CardIssued e -> card(e.cardId(), e);
            case CardReplaced e -> card(e.cardId(), e);
            case RewardReserved e -> once(RESERVED, e.redemptionId(), e);
            case RewardReleased e -> once(RELEASED, e.redemptionId(), e);
            case RewardStocked e -> once("stocked", e.stockingId(), e);
            case RefundNumbered e ->
                List.of(new Claim(ofRefund(e.saleId(), e.number()), 1, e.outlet() + "@" + e.receipt()));
            case WalletEvent e -> WalletClaims.of(e);
            case CouponEvent e -> CouponClaims.of(e);
            case CouponBudgetEvent e -> CouponClaims.of(e);
            default -> List.of();
        };
    }

    static String ofAdjustment(AccountId account, String id) {
        return onAccount(account.programme(), account.customer().value(), ADJUSTMENT, id);
    }

    static String ofRequest(AccountId account, String adjustment) {
        return onAccount(account.programme(), account.customer().value(), ADJUSTMENT_ASKED, adjustment);
    }

    static String ofTransfer(AccountId account, String id) {
        return onAccount(account.programme(), account.customer().value(), TRANSFER_OUT, id);
    }

    static String ofArrival(AccountId account, String transfer) {
        return onAccount(account.programme(), account.customer().value(), TRANSFER_IN, transfer);
    }

    static String ofRedemption(AccountId account, String id) {
        return onAccount(account.programme(), account.customer().value(), REDEMPTION, id);
    }

    static String ofReservation(RewardId reward, String redemption) {
        return onReward(reward.programme(), reward.reward(), RESERVED, redemption);
    }

    static String ofRelease(RewardId reward, String redemption) {
        return onReward(reward.programme(), reward.reward(), RELEASED, redemption);
    }

    /** Refunds of a sale follow each other, so none overlooks another. */
    static String ofRefund(String sale, int number) {
        return "loyalty-refund " + sale + " " + number;
    }

    /** Held by the first of a household who was drawn; the others follow. */
    static String household(String programme, String household) {
        return "loyalty-household " + programme + " " + household;
    }

    /** One that nobody had to approve was asked for and carried out in one. */
    private static List<Claim> adjustment(PointsAdjusted e) {
        List<Claim> carriedOut = once(ADJUSTMENT, e.adjustmentId(), e);
        return e.approvedBy() == null
                ? Stream.concat(carriedOut.stream(), once(ADJUSTMENT_ASKED, e.adjustmentId(), e).stream())
                        .toList()
                : carriedOut;
    }

    /** What was passed on arrives at one of two, the other account or, where that has ended, the one it is from. */
    private static List<Claim> arrival(PointsPassedIn e) {
        String passing = onAccount(e.programme(), e.fromCustomerId(), "arrived", e.passingId());
        return Stream.concat(
                        once("passed-in", e.fromCustomerId() + " " + e.passingId(), e).stream(),
                        Stream.of(new Claim(passing, 1, e.customerId())))
                .toList();
    }

    /** No number is issued twice, to whomever. */
    private static List<Claim> card(String id, LoyaltyEvent event) {
        return List.of(new Claim("loyalty-card " + id, 1, event.customerId()));
    }

    private static List<Claim> once(String deed, String id, LoyaltyEvent event) {
        return List.of(new Claim(onAccount(event.programme(), event.customerId(), deed, id), 1, event.customerId()));
    }

    private static List<Claim> once(String deed, String id, RewardEvent event) {
        return List.of(new Claim(
                onReward(event.programme(), event.reward(), deed, id), 1, event.programme() + "@" + event.reward()));
    }

    private static String onAccount(String programme, String customer, String deed, String id) {
        return "loyalty " + programme + "@" + customer + " " + deed + " " + id;
    }

    private static String onReward(String programme, String reward, String deed, String id) {
        return "loyalty-reward " + programme + "@" + reward + " " + deed + " " + id;
    }
}
