package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.Draw;
import io.tenure.loyalty.commands.EnrolMember;
import io.tenure.loyalty.events.Side;
import io.tenure.loyalty.events.SideDrawn;
import io.tenure.shared.domain.Rejection;
import java.util.Optional;

/** Leaves some members out, so that those who take part can be compared with them. */
final class SideDecisions {

    private SideDecisions() {}

    /** Empty where the member is not compared. */
    static Optional<SideDrawn> draw(EnrolMember c) {
        Draw draw = c.draw();
        if (draw == null) {
            return Optional.empty();
        }
        int below = c.programme().control();
        Side drawn = draw.lot() < below ? Side.CONTROL : Side.MEMBER;
        return Optional.of(new SideDrawn(
                c.accountId().programme(),
                c.accountId().customer().value(),
                draw.given() == null ? drawn : draw.given(),
                draw.reason(),
                draw.household(),
                draw.lot(),
                below,
                draw.as(),
                c.programme().id().version(),
                c.now()));
    }

    static Rejection leftOut() {
        return new Rejection(
                "loyalty.control-group",
                "The member is in the control group, which gets no benefits so that what the programme changes can be"
                        + " measured: nothing is given or taken here.");
    }
}
