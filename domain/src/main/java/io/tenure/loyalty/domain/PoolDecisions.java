package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AdmitToPool;
import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.commands.ReleaseFromPool;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PoolJoined;
import io.tenure.loyalty.events.PoolLeft;
import io.tenure.loyalty.events.PoolMemberAdmitted;
import io.tenure.loyalty.events.PoolMemberReleased;
import io.tenure.shared.domain.Decision;
import java.util.List;

/**
 * Members of a household, whose points one of them keeps; tiers stay with each. Each account decides on its own end of
 * the tie: whoever keeps a pool joins none, and whoever is in one, or merged, keeps none. So no pool leads to another.
 */
final class PoolDecisions {

    private PoolDecisions() {}

    static Decision<LoyaltyEvent> join(JoinPool c, Booking booking) {
        Member member = booking.member();
        if (c.keeper().equals(member.pool().keeper())) {
            return booking.done();
        }
        if (member.leftOut()) {
            return new Decision.Rejected<>(SideDecisions.leftOut());
        }
        if (c.keeper().equals(booking.customer()) || member.passesTo() != null) {
            return Decision.rejected(
                    "loyalty.pool-not-possible",
                    "A pool is kept by another member, and joined by somebody who is in none and not merged into"
                            + " another record: leave the present one first.");
        }
        if (!member.pool().members().isEmpty()) {
            return Decision.rejected(
                    "loyalty.pool-not-possible",
                    "The member keeps the points of others: these leave first, or join the other pool themselves.");
        }
        booking.add(new PoolJoined(booking.programme(), booking.customer(), c.keeper(), c.now()));
        return booking.done();
    }

    static Decision<LoyaltyEvent> leave(LeavePool c, Booking booking) {
        if (c.keeper() == null || c.keeper().equals(booking.member().pool().keeper())) {
            leave(booking);
        }
        return booking.done();
    }

    private static void leave(Booking booking) {
        String keeper = booking.member().pool().keeper();
        if (keeper != null) {
            booking.add(new PoolLeft(booking.programme(), booking.customer(), keeper, booking.now()));
        }
    }

    static Decision<LoyaltyEvent> admit(AdmitToPool c, Booking booking) {
        Member keeper = booking.member();
        if (keeper.pool().members().contains(c.member())) {
            return booking.done();
        }
        if (!keeper.mayKeepAPool()) {
            return Decision.rejected(
                    "loyalty.pool-not-possible",
                    "A pool is kept by a member of the programme who is in no other pool, not merged into another"
                            + " record and not in the control group: name such a one.");
        }
        if (keeper.pool().isFull()) {
            return new Decision.Rejected<>(Pool.full());
        }
        booking.add(new PoolMemberAdmitted(booking.programme(), booking.customer(), c.member(), c.now()));
        return booking.done();
    }

    static Decision<LoyaltyEvent> release(ReleaseFromPool c, Booking booking) {
        if (booking.member().pool().members().contains(c.member())) {
            booking.add(new PoolMemberReleased(booking.programme(), booking.customer(), c.member(), c.now()));
        }
        return booking.done();
    }

    /** Of an account that is merged into another: it is in no pool any more, and keeps none. */
    static void dissolve(Booking booking) {
        leave(booking);
        booking.member().pool().members().stream()
                .sorted()
                .forEach(each -> booking.add(
                        new PoolMemberReleased(booking.programme(), booking.customer(), each, booking.now())));
    }

    /** Of a membership that ends: what is left of the points of others is not lost with it. */
    static void giveUp(Booking booking) {
        List<String> members =
                booking.member().pool().members().stream().sorted().toList();
        dissolve(booking);
        for (String each : members) {
            List<LotUse> lots = booking.points().ofOrigin(each, Long.MAX_VALUE);
            if (!lots.isEmpty()) {
                JoiningDecisions.pass("end-" + each, each, lots, Standing.FIRST, booking);
            }
        }
    }

    /** Passes on what can be spent; asks back what was owed since. Nothing is told that counts for the tier. */
    static void passOn(String keeper, long owedBefore, Booking booking) {
        JoiningDecisions.askBack(keeper, owedBefore, booking);
        List<LotUse> lots = booking.points().oldest(booking.points().active());
        if (!lots.isEmpty()) {
            String id = "pool-" + booking.member().ties().passings();
            JoiningDecisions.pass(id, keeper, lots, Standing.FIRST, booking);
        }
    }
}
