package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.TillPayable;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.programme.PointWorth;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What points pay at tills, by the version of the programme that counted when it was bought; nothing is done. */
record TillPoints(Programmes programmes, TillMembers members, InstantSource clock) {

    /** What points pay; null where they have no value in money. */
    @Nullable
    PointsValue value(AccountId record, TillPurchase purchase, long points) {
        PointWorth worth = worth(record, purchase).orElse(null);
        if (worth == null || points == 0) {
            return null;
        }
        if (!worth.currency().equals(purchase.amount().currency())) {
            throw Refusal.of(
                    "loyalty.points-currency",
                    "Points pay in " + worth.currency() + ", not in "
                            + purchase.amount().currency() + ": take none for this purchase.");
        }
        if (!worth.isInBlocks(points)) {
            throw Refusal.of(
                    "loyalty.points-block",
                    "Points pay " + worth.points() + " at a time, which are worth "
                            + worth.value().amount().toPlainString() + " " + worth.currency() + ", not " + points
                            + ": take a multiple.");
        }
        return worth.of(points);
    }

    /** The most points that can pay what is left beside the rest; null where they have no value in the currency. */
    @Nullable
    TillPayable payable(AccountId record, TillPurchase purchase, TillPayment payment, long active) {
        BigDecimal paid = payment.pointsValue() == null ? BigDecimal.ZERO : payment.pointsValue();
        return worth(record, purchase)
                .filter(worth -> worth.currency().equals(purchase.amount().currency()))
                .map(worth -> {
                    long points = worth.most(payment.due().add(paid), active);
                    return new TillPayable(points, worth.of(points).amount());
                })
                .orElse(null);
    }

    /** @throws Refusal when the account has not so many points to spend */
    void requireThere(AccountId record, long points) {
        AccountId payer = members.payer(record);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RedeemPoints redeem = new RedeemPoints(
                payer, programmes.required(payer.programme(), now), "quote", points, "", null, null, now);
        if (points > 0
                && LoyaltyAccountDecider.decide(redeem, members.member(payer))
                        instanceof Decision.Rejected<LoyaltyEvent> rejected) {
            throw new Refusal(rejected.rejection());
        }
    }

    private Optional<PointWorth> worth(AccountId record, TillPurchase purchase) {
        return programmes
                .inForce(record.programme(), purchase.at())
                .map(programme -> programme.points().worth());
    }
}
