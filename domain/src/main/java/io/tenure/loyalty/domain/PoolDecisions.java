package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.JoinPool;
import io.tenure.loyalty.commands.LeavePool;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PoolJoined;
import io.tenure.loyalty.events.PoolLeft;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Members of a household, whose points one of them keeps; tiers stay with each. */
final class PoolDecisions {

    private PoolDecisions() {}

    static Decision<LoyaltyEvent> join(JoinPool c, Booking booking) {
        Member member = booking.member();
        if (c.keeper().equals(member.pool())) {
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
        booking.add(new PoolJoined(booking.programme(), booking.customer(), c.keeper(), c.now()));
        return booking.done();
    }

    static Decision<LoyaltyEvent> leave(LeavePool c, Booking booking) {
        String keeper = booking.member().pool();
        if (keeper != null) {
            booking.add(new PoolLeft(booking.programme(), booking.customer(), keeper, c.now()));
        }
        return booking.done();
    }

    /** Passes on what can be spent; asks back what was owed since. Nothing is told that counts for the tier. */
    static void passOn(String keeper, long owedBefore, Booking booking) {
        JoiningDecisions.askBack(keeper, owedBefore, booking);
        List<LotUse> lots = booking.points().oldest(booking.points().active());
        if (!lots.isEmpty()) {
            String id = "pool-" + lots.getFirst().lotId() + "-" + booking.now().toEpochMilli();
            JoiningDecisions.pass(id, keeper, lots, Standing.FIRST, booking);
        }
    }
}
