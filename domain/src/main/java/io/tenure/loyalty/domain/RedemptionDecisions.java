package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AbandonRedemption;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RedemptionAbandoned;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.shared.domain.Decision;
import java.util.List;
import java.util.Objects;

/** Spending points, and giving them back. */
final class RedemptionDecisions {

    private RedemptionDecisions() {}

    static Decision<LoyaltyEvent> redeem(RedeemPoints c, Booking booking) {
        Redemptions known = booking.member().redemptions();
        PointsRedeemed was = known.carriedOut().get(c.redemptionId());
        if (was != null) {
            return price(was).equals(c.price()) && Objects.equals(was.reward(), c.reward())
                    ? booking.done()
                    : AnotherDeed.under(c.redemptionId());
        }
        if (known.abandoned().containsKey(c.redemptionId())) {
            return new Decision.Rejected<>(Redemptions.givenUp(c.redemptionId()));
        }
        return AvailablePoints.missing(c.points(), booking)
                .<Decision<LoyaltyEvent>>map(Decision.Rejected::new)
                .orElseGet(() -> {
                    booking.add(new PointsRedeemed(
                            booking.programme(),
                            booking.customer(),
                            c.redemptionId(),
                            c.points(),
                            c.price().amount(),
                            c.price().currency(),
                            c.value(),
                            c.purpose(),
                            c.reward(),
                            booking.points().oldest(c.points()),
                            c.programme().points().correctableUntil(c.now()),
                            booking.points().balance() - c.points(),
                            c.now()));
                    PartnerDecisions.spent(c.redemptionId(), c.outlet(), c.points(), c.programme(), booking);
                    return booking.done();
                });
    }

    static Decision<LoyaltyEvent> cancel(CancelRedemption c, Booking booking) {
        PointsRedeemed was = booking.member().redemptions().carriedOut().get(c.redemptionId());
        if (was == null) {
            return booking.member().redemptions().abandoned().containsKey(c.redemptionId())
                    ? booking.done()
                    : Decision.rejected(
                            "loyalty.unknown-redemption",
                            "There is no redemption " + c.redemptionId()
                                    + " that can still be cancelled: look up those of the account.");
        }
        PartnerShare share = booking.member().redemptions().shares().get(c.redemptionId());
        booking.add(new RedemptionCancelled(
                booking.programme(),
                booking.customer(),
                c.redemptionId(),
                was.reward(),
                was.points(),
                was.money(),
                was.currency(),
                was.value(),
                booking.points().balance() + was.points(),
                null,
                c.now()));
        PartnerDecisions.givenBack(c.redemptionId(), share, c.programme(), booking);
        return booking.done();
    }

    /** Of a former member: the points are worth nothing any more, but a partner is owed for the piece no longer. */
    static Decision<LoyaltyEvent> takeBack(CancelRedemption c, Redemptions rewards) {
        PointsRedeemed was = rewards.carriedOut().get(c.redemptionId());
        if (was == null) {
            return Decision.nothing();
        }
        LoyaltyEvent cancelled = new RedemptionCancelled(
                c.accountId().programme(),
                c.accountId().customer().value(),
                c.redemptionId(),
                was.reward(),
                0,
                was.money(),
                was.currency(),
                was.value(),
                0,
                was.points(),
                c.now());
        PartnerShare share = rewards.shares().get(c.redemptionId());
        return share == null
                ? Decision.accepted(cancelled)
                : Decision.acceptedAll(List.of(cancelled, PartnerDecisions.givenBack(c, share)));
    }

    private static RewardPrice price(PointsRedeemed was) {
        return RewardPrice.of(was.points(), was.money(), was.currency());
    }

    static Decision<LoyaltyEvent> carriedOut(AbandonRedemption c) {
        return Decision.rejected(
                "loyalty.redemption-carried-out",
                "Redemption " + c.redemptionId() + " was carried out: cancel it instead.");
    }

    static Decision<LoyaltyEvent> abandon(AbandonRedemption c, Booking booking) {
        Redemptions known = booking.member().redemptions();
        if (known.carriedOut().containsKey(c.redemptionId())) {
            return carriedOut(c);
        }
        if (!known.abandoned().containsKey(c.redemptionId())) {
            booking.add(new RedemptionAbandoned(
                    booking.programme(),
                    booking.customer(),
                    c.redemptionId(),
                    c.programme().points().correctableUntil(c.now()),
                    c.now()));
        }
        return booking.done();
    }
}
