package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.GuestState.ACCEPTED;
import static io.tenure.loyalty.domain.GuestState.ATTENDED;
import static io.tenure.loyalty.domain.GuestState.DECLINED;
import static io.tenure.loyalty.domain.GuestState.INVITED;

import io.tenure.loyalty.commands.AnswerInvitation;
import io.tenure.loyalty.commands.CallOffGathering;
import io.tenure.loyalty.commands.GatheringCommand;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.InviteGuest;
import io.tenure.loyalty.commands.PlanGathering;
import io.tenure.loyalty.commands.RecordAttendance;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.events.GuestAttended;
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.loyalty.events.InvitationAccepted;
import io.tenure.loyalty.events.InvitationDeclined;
import io.tenure.shared.domain.Decision;
import java.time.Instant;

/** Decides who comes to an event for members; no seat is ever given to two. */
public final class GatheringDecider {

    private static final int MOST_SEATS = 100_000;
    private static final int MOST_GUESTS = 5_000;
    private static final int LONGEST = 200;

    private GatheringDecider() {}

    public static Gathering initial() {
        return Gathering.NONE;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<GatheringEvent> decide(GatheringCommand command, Gathering gathering) {
        GatheringPlanned plan = gathering.plan();
        if (plan == null && !(command instanceof PlanGathering)) {
            return Decision.rejected(
                    "loyalty.unknown-event", "There is no event " + command.gatheringId() + ": name one.");
        }
        if (gathering.calledOff() != null && !(command instanceof CallOffGathering)) {
            return Decision.rejected(
                    "loyalty.event-called-off",
                    "Event " + command.gatheringId() + " is called off: it stays as it was; plan another one.");
        }
        return switch (command) {
            case PlanGathering c -> plan(c, gathering);
            case InviteGuest c -> invite(c, gathering);
            case AnswerInvitation c -> c.comes() ? accept(c, gathering) : decline(c, gathering);
            case RecordAttendance c -> attend(c, gathering);
            case CallOffGathering c -> callOff(c, gathering);
        };
    }

    public static Gathering evolve(Gathering gathering, GatheringEvent event) {
        return switch (event) {
            case GatheringPlanned e -> gathering.planned(e);
            case GuestInvited e -> gathering.with(e.customerId(), INVITED);
            case InvitationAccepted e -> gathering.answered(e.customerId(), ACCEPTED);
            case InvitationDeclined e -> gathering.answered(e.customerId(), DECLINED);
            case GuestAttended e -> gathering.with(e.customerId(), ATTENDED);
            case GatheringCalledOff e -> gathering.off(e.reason());
        };
    }

    private static Decision<GatheringEvent> plan(PlanGathering c, Gathering gathering) {
        boolean named = !c.title().isBlank()
                && c.title().length() <= LONGEST
                && !c.place().isBlank()
                && c.place().length() <= LONGEST;
        if (!named || c.seats() < 1 || c.seats() > MOST_SEATS) {
            return Decision.rejected(
                    "loyalty.event-invalid",
                    "An event has a title and a place of 1 to " + LONGEST + " characters and 1 to " + MOST_SEATS
                            + " seats: give such values.");
        }
        if (c.seats() < gathering.taken()) {
            return Decision.rejected(
                    "loyalty.event-seats-taken",
                    gathering.taken() + " seats of event " + c.gatheringId()
                            + " are taken already: plan as many or more.");
        }
        GatheringPlanned plan = gathering.plan();
        return plan != null && plan.equals(planned(c, plan.occurredAt()))
                ? Decision.nothing()
                : Decision.accepted(planned(c, c.now()));
    }

    private static GatheringPlanned planned(PlanGathering c, Instant at) {
        return new GatheringPlanned(
                c.gatheringId().programme(),
                c.gatheringId().gathering(),
                c.title(),
                c.place(),
                c.beginsAt(),
                c.seats(),
                c.tier(),
                c.segment(),
                at);
    }

    private static Decision<GatheringEvent> invite(InviteGuest c, Gathering gathering) {
        if (gathering.guests().containsKey(c.customerId())) {
            return Decision.nothing();
        }
        if (gathering.guests().size() >= MOST_GUESTS) {
            return Decision.rejected(
                    "loyalty.too-many-guests",
                    MOST_GUESTS + " members are invited to event " + c.gatheringId() + " already: plan another one.");
        }
        GatheringId id = c.gatheringId();
        return Decision.accepted(
                new GuestInvited(id.programme(), id.gathering(), c.customerId(), gathering.taken(), c.now()));
    }

    private static Decision<GatheringEvent> accept(AnswerInvitation c, Gathering gathering) {
        GatheringId id = c.gatheringId();
        GuestState state = gathering.guests().get(c.customerId());
        if (state == null) {
            return notInvited(id);
        }
        if (state.takesASeat()) {
            return Decision.nothing();
        }
        return gathering.full()
                ? full(id)
                : Decision.accepted(new InvitationAccepted(
                        id.programme(), id.gathering(), c.customerId(), gathering.taken() + 1, c.now()));
    }

    private static Decision<GatheringEvent> decline(AnswerInvitation c, Gathering gathering) {
        GatheringId id = c.gatheringId();
        GuestState state = gathering.guests().get(c.customerId());
        return switch (state) {
            case null -> notInvited(id);
            case DECLINED -> Decision.nothing();
            case ATTENDED ->
                Decision.rejected(
                        "loyalty.guest-attended",
                        "The guest was at event " + id + " by the record: there is nothing to decline.");
            case INVITED, ACCEPTED ->
                Decision.accepted(new InvitationDeclined(
                        id.programme(),
                        id.gathering(),
                        c.customerId(),
                        gathering.taken() - (state == ACCEPTED ? 1 : 0),
                        c.now()));
        };
    }

    /** Whoever comes without an answer takes a seat that is left. */
    private static Decision<GatheringEvent> attend(RecordAttendance c, Gathering gathering) {
        GatheringId id = c.gatheringId();
        GuestState state = gathering.guests().get(c.customerId());
        if (state == null) {
            return notInvited(id);
        }
        if (state == ATTENDED) {
            return Decision.nothing();
        }
        GatheringPlanned plan = gathering.plan();
        if (plan != null && c.now().isBefore(plan.beginsAt().minus(Gathering.DOORS))) {
            return Decision.rejected(
                    "loyalty.event-not-begun",
                    "Event " + id + " begins at " + plan.beginsAt() + ": guests are recorded from "
                            + Gathering.DOORS.toHours() + " hours before on.");
        }
        if (state != ACCEPTED && gathering.full()) {
            return full(id);
        }
        int taken = gathering.taken() + (state == ACCEPTED ? 0 : 1);
        return Decision.accepted(new GuestAttended(id.programme(), id.gathering(), c.customerId(), taken, c.now()));
    }

    /** The first reason stands: guests have read it. */
    private static Decision<GatheringEvent> callOff(CallOffGathering c, Gathering gathering) {
        GatheringId id = c.gatheringId();
        if (gathering.calledOff() != null) {
            return Decision.nothing();
        }
        if (c.reason().isBlank() || c.reason().length() > LONGEST) {
            return Decision.rejected(
                    "loyalty.event-reason-invalid",
                    "An event is called off for a reason of 1 to " + LONGEST + " characters: give one.");
        }
        GatheringPlanned plan = gathering.plan();
        if (plan != null && c.now().isAfter(plan.beginsAt().plus(Gathering.OVER))) {
            return Decision.rejected(
                    "loyalty.event-over",
                    "Event " + id + " began at " + plan.beginsAt() + ": it is over, and can be called off until "
                            + Gathering.OVER.toHours() + " hours after it began.");
        }
        return gathering.attended()
                ? Decision.rejected(
                        "loyalty.event-attended",
                        "Guests were at event " + id + " by the record: it took place and cannot be called off.")
                : Decision.accepted(new GatheringCalledOff(id.programme(), id.gathering(), c.reason(), c.now()));
    }

    private static Decision<GatheringEvent> notInvited(GatheringId id) {
        return Decision.rejected(
                "loyalty.not-invited", "The member is not invited to event " + id + ": invite the member first.");
    }

    private static Decision<GatheringEvent> full(GatheringId id) {
        return Decision.rejected("loyalty.event-full", "All seats of event " + id + " are taken: nobody can be added.");
    }
}
