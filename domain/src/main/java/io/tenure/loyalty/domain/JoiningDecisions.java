package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.GiveBackPoints;
import io.tenure.loyalty.commands.JoinAccount;
import io.tenure.loyalty.commands.PartAccount;
import io.tenure.loyalty.commands.TakePassedPoints;
import io.tenure.loyalty.events.AccountJoined;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MonthCollected;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PointsPassedOn;
import io.tenure.loyalty.events.PointsRecalled;
import io.tenure.shared.domain.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Accounts of records that turned out to be one customer: one has the points, each keeps its own history. */
final class JoiningDecisions {

    private JoiningDecisions() {}

    static Decision<LoyaltyEvent> join(JoinAccount c, Booking booking) {
        Joint joint = booking.member().joint();
        if (joint == null || !joint.into().equals(c.into())) {
            PoolDecisions.dissolve(booking);
            booking.add(new AccountJoined(booking.programme(), booking.customer(), c.into(), c.now()));
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> part(PartAccount c, Booking booking) {
        Joint joint = booking.member().joint();
        if (joint != null && joint.into().equals(c.from())) {
            booking.add(new AccountParted(booking.programme(), booking.customer(), joint.into(), c.now()));
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> take(TakePassedPoints c, Booking booking) {
        PointsPassedOn passed = c.passed();
        List<LotUse> lots = passed.lots().stream()
                .map(use -> new LotUse(
                        Origin.arriving(use.lotId(), passed.customerId(), booking.customer()),
                        use.points(),
                        use.earnedAt(),
                        use.activeFrom(),
                        use.expiresAt()))
                .toList();
        boolean cameBack = passed.customerId().equals(booking.customer());
        booking.add(new PointsPassedIn(
                booking.programme(),
                booking.customer(),
                passed.passingId(),
                passed.customerId(),
                passed.points(),
                lots,
                cameBack ? List.of() : passed.months(),
                cameBack ? 0 : passed.lifetime(),
                cameBack ? null : passed.held(),
                booking.points().balance() + passed.points(),
                c.now()));
        booking.settle();
        return TierDecisions.look(c.programme(), booking).done();
    }

    static Decision<LoyaltyEvent> giveBack(GiveBackPoints c, Booking booking) {
        List<LotUse> lots = booking.points().ofOrigin(c.origin(), c.most());
        long points = sum(lots);
        if (points > 0) {
            pass(c.passingId(), c.origin(), lots, Standing.FIRST, booking);
        }
        String onward = booking.member().passesTo();
        if (onward != null && points < c.most()) {
            booking.add(new PointsRecalled(
                    booking.programme(), booking.customer(), onward, c.origin(), c.most() - points, c.now()));
        }
        if (c.parted() && booking.member().joined().containsKey(c.origin())) {
            booking.add(new AccountParted(booking.programme(), booking.customer(), c.origin(), c.now()));
        }
        return TierDecisions.look(c.programme(), booking).done();
    }

    /** Passes on what can be spent, and what became known for the tier; asks back what was owed since. */
    static void passOn(Joint joint, long owedBefore, Booking booking) {
        askBack(joint.into(), owedBefore, booking);
        List<LotUse> lots = booking.points().oldest(booking.points().active());
        Standing standing = booking.member().together();
        if (!lots.isEmpty() || !joint.knows(standing)) {
            pass("on-" + booking.member().ties().passings(), joint.into(), lots, standing, booking);
        }
    }

    static void askBack(String from, long owedBefore, Booking booking) {
        long owed = booking.points().owed() - owedBefore;
        if (owed > 0) {
            booking.add(new PointsRecalled(
                    booking.programme(), booking.customer(), from, booking.customer(), owed, booking.now()));
        }
    }

    static void pass(String id, String to, List<LotUse> lots, Standing standing, Booking booking) {
        long points = sum(lots);
        List<MonthCollected> months = new ArrayList<>();
        standing.months()
                .forEach(
                        (month, sum) -> months.add(new MonthCollected(month, sum.points(), sum.spend(), sum.visits())));
        months.sort(Comparator.comparing(MonthCollected::month));
        booking.add(new PointsPassedOn(
                booking.programme(),
                booking.customer(),
                id,
                to,
                points,
                lots,
                months,
                standing.lifetime(),
                standing.held().equals(HeldTier.LOWEST) ? null : standing.held(),
                booking.points().balance() - points,
                booking.now()));
    }

    private static long sum(List<LotUse> lots) {
        return lots.stream().mapToLong(LotUse::points).sum();
    }
}
