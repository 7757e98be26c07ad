package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.GreetMember;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberGreeted;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.programme.Greeting;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.List;

/** Greetings on the occasions of a programme, with points or without. */
final class GreetingDecisions {

    private static final String ACTOR = "programme";
    private static final String PREFIX = "greeting-";

    private GreetingDecisions() {}

    /** Members of the control group get nothing, and records that pass their points on are greeted as the other one. */
    static Decision<LoyaltyEvent> greet(GreetMember c, Booking booking) {
        if (booking.member().leftOut() || booking.member().joint() != null) {
            return Decision.nothing();
        }
        Greeting greeting = c.greeting();
        booking.add(new MemberGreeted(
                booking.programme(),
                booking.customer(),
                greeting.id(),
                c.year(),
                c.programme().id().version(),
                c.now()));
        if (greeting.points() > 0) {
            booking.add(points(c, booking));
        }
        return booking.done();
    }

    /** Whether a greeting gave the points; before its names were kept for it, people could adjust by such a one too. */
    static boolean gave(PointsAdjusted e) {
        return e.requestedBy().equals(ACTOR) && isName(e.adjustmentId());
    }

    /** What is adjusted by hand is called otherwise: it would take the name, and the lot, of a greeting to come. */
    static boolean isName(String adjustment) {
        return adjustment.startsWith(PREFIX);
    }

    private static PointsAdjusted points(GreetMember c, Booking booking) {
        String id = PREFIX + c.greeting().id() + "-" + c.year();
        long points = c.greeting().points();
        Instant expires =
                c.programme().points().expiry().of(c.now(), c.programme().zone());
        return new PointsAdjusted(
                booking.programme(),
                booking.customer(),
                id,
                points,
                c.greeting().title().en(),
                ACTOR,
                null,
                List.of(new LotUse(Points.ofAdjustment(id), points, c.now(), c.now(), expires)),
                expires,
                booking.points().balance() + points,
                c.now());
    }
}
