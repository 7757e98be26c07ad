package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.ApproveAdjustment;
import io.tenure.loyalty.commands.DeclineAdjustment;
import io.tenure.loyalty.events.AdjustmentDeclined;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Points given or taken by hand: by one person up to a limit a day, by two beyond. */
final class AdjustmentDecisions {

    private static final int MOST_REQUESTS = 100;
    private static final int LONGEST = 500;
    private static final long MOST = 1_000_000_000L;

    private AdjustmentDecisions() {}

    static Decision<LoyaltyEvent> adjust(AdjustPoints c, Booking booking) {
        AdjustmentRequested waiting = booking.member().requested().get(c.adjustmentId());
        if (waiting != null) {
            return waiting.points() == c.points() ? booking.done() : AnotherDeed.under(c.adjustmentId());
        }
        Optional<Adjustments.ByOne> done = booking.member().adjustments().madeAlone(c.adjustmentId());
        if (done.isPresent()) {
            return done.get().points() == c.points() ? booking.done() : AnotherDeed.under(c.adjustmentId());
        }
        if (GreetingDecisions.isName(c.adjustmentId())) {
            return Decision.rejected(
                    "loyalty.reference-reserved",
                    "Names of adjustments that begin with 'greeting-' are those of greetings: use another one.");
        }
        if (c.points() == 0
                || Math.abs(c.points()) > MOST
                || c.reason().isBlank()
                || c.reason().length() > LONGEST) {
            return Decision.rejected(
                    "loyalty.adjustment-invalid",
                    "An adjustment is of 1 to 1,000,000,000 points, more or less, with a reason of up to 500 characters: give both.");
        }
        Optional<Rejection> elsewhere = AvailablePoints.joined(booking);
        if (elsewhere.isPresent()) {
            return new Decision.Rejected<>(elsewhere.get());
        }
        if (c.points() > 0 && booking.member().leftOut()) {
            return new Decision.Rejected<>(SideDecisions.leftOut());
        }
        AdjustmentRequested request = new AdjustmentRequested(
                booking.programme(),
                booking.customer(),
                c.adjustmentId(),
                c.points(),
                c.reason(),
                c.actor(),
                c.now(),
                expires(c.points(), c.programme(), c.now()),
                c.now());
        if (mayAlone(c, booking.member().adjustments())) {
            return carryOut(request, null, c.programme(), booking);
        }
        if (booking.member().requested().size() >= MOST_REQUESTS) {
            return Decision.rejected(
                    "loyalty.too-many-adjustments", "100 adjustments wait for an answer already: answer some first.");
        }
        booking.add(request);
        return booking.done();
    }

    private static @Nullable Instant expires(long points, Programme programme, Instant given) {
        return points > 0 ? programme.points().expiry().of(given, programme.zone()) : null;
    }

    /**
     * Several small ones on a day are as much as one that is as large: so one limit holds for what is given, or taken.
     */
    private static boolean mayAlone(AdjustPoints c, Adjustments before) {
        long today =
                before.alone(c.actor(), c.points() < 0, c.now(), c.programme().zone());
        return today + Math.abs(c.points()) <= c.programme().points().adjustmentLimit();
    }

    static Decision<LoyaltyEvent> approve(ApproveAdjustment c, Booking booking) {
        AdjustmentRequested request = booking.member().requested().get(c.adjustmentId());
        if (request == null) {
            return unknown(c.adjustmentId());
        }
        return request.requestedBy().equals(c.actor())
                ? Decision.rejected(
                        "loyalty.second-person-needed",
                        "Somebody else than " + c.actor() + ", who asked for the adjustment, has to approve it.")
                : carryOut(request, c.actor(), c.programme(), booking);
    }

    static Decision<LoyaltyEvent> decline(DeclineAdjustment c, Booking booking) {
        if (!booking.member().requested().containsKey(c.adjustmentId())) {
            return unknown(c.adjustmentId());
        }
        booking.add(
                new AdjustmentDeclined(booking.programme(), booking.customer(), c.adjustmentId(), c.actor(), c.now()));
        return booking.done();
    }

    private static Decision<LoyaltyEvent> unknown(String adjustment) {
        return Decision.rejected(
                "loyalty.unknown-adjustment",
                "No adjustment " + adjustment + " waits for an answer: look up those that do.");
    }

    private static Decision<LoyaltyEvent> carryOut(
            AdjustmentRequested request, @Nullable String approvedBy, Programme programme, Booking booking) {
        Optional<Rejection> missing = request.points() < 0
                ? AvailablePoints.missing(-request.points(), booking)
                : AvailablePoints.joined(booking);
        return missing.<Decision<LoyaltyEvent>>map(Decision.Rejected::new).orElseGet(() -> {
            booking.add(adjusted(request, approvedBy, programme, booking));
            return booking.done();
        });
    }

    /** Points last from when they are given: the request may have waited for long. */
    private static PointsAdjusted adjusted(
            AdjustmentRequested request, @Nullable String approvedBy, Programme programme, Booking booking) {
        long points = request.points();
        Instant now = booking.now();
        Instant expires = expires(points, programme, now);
        List<LotUse> lots = points < 0
                ? booking.points().oldest(-points)
                : List.of(new LotUse(Points.ofAdjustment(request.adjustmentId()), points, now, now, expires));
        return new PointsAdjusted(
                booking.programme(),
                booking.customer(),
                request.adjustmentId(),
                points,
                request.reason(),
                request.requestedBy(),
                approvedBy,
                lots,
                expires,
                booking.points().balance() + points,
                now);
    }
}
