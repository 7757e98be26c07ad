package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.AnswerInvitation;
import io.tenure.loyalty.commands.CallOffGathering;
import io.tenure.loyalty.commands.GatheringCommand;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.InviteGuest;
import io.tenure.loyalty.commands.PlanGathering;
import io.tenure.loyalty.commands.RecordAttendance;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Plans events for members, and has their guests. */
record GatheringDesk(
        LoyaltyBook book,
        AccountGate gate,
        Programmes programmes,
        TillMembers members,
        GuestList list,
        SegmentQueries segments,
        CustomerQueries customers,
        Views views,
        InstantSource clock) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,50}");

    long plan(GatheringId id, GatheringPlan plan, Caller caller) {
        AccountService.requireEditor(caller);
        Programme programme = programmes.required(id.programme(), now());
        if (!ID.matcher(id.gathering()).matches()) {
            throw invalid("The id of an event has 1 to 50 lower-case letters, digits and hyphens: give such a one.");
        }
        if (plan.tier() != null && programme.tiers().place(plan.tier()) < 0) {
            throw invalid("Programme '" + id.programme() + "' has no tier '" + plan.tier() + "': name one or none.");
        }
        if (plan.segment() != null && segments.segment(plan.segment()).isEmpty()) {
            throw invalid("There is no segment '" + plan.segment() + "': name one or none.");
        }
        return done(
                new PlanGathering(
                        id,
                        plan.title().strip(),
                        plan.place().strip(),
                        plan.beginsAt(),
                        plan.seats(),
                        plan.tier(),
                        plan.segment(),
                        now()),
                caller);
    }

    long callOff(GatheringId id, String reason, Caller caller) {
        AccountService.requireEditor(caller);
        return done(new CallOffGathering(id, reason.strip(), now()), caller);
    }

    long change(GatheringId id, CustomerId customer, GuestState to, Caller caller) {
        gate.requireWriter(customer, caller);
        Gathering gathering = book.gathering(id);
        String guest = guest(gathering, new AccountId(id.programme(), customer));
        return switch (to) {
            case INVITED -> invite(id, gathering, customer, guest, caller);
            case ACCEPTED -> done(new AnswerInvitation(id, guest, true, now()), caller);
            case DECLINED -> done(new AnswerInvitation(id, guest, false, now()), caller);
            case ATTENDED -> done(new RecordAttendance(id, guest, now()), caller);
        };
    }

    private long invite(GatheringId id, Gathering gathering, CustomerId customer, String guest, Caller caller) {
        GatheringPlanned plan = gathering.plan();
        if (plan != null && gathering.calledOff() == null && !gathering.guests().containsKey(guest)) {
            list.require(new AccountId(id.programme(), customer), plan.tier(), plan.segment());
        }
        return done(new InviteGuest(id, guest, now()), caller);
    }

    /** The record that is on the list already, or else the one that has the points. */
    private String guest(Gathering gathering, AccountId record) {
        return gathering
                .guest(customers.records(record.customer(), Caller.SYSTEM).orElse(List.of()))
                .orElseGet(() -> members.payer(record).customer().value());
    }

    private long done(GatheringCommand command, Caller caller) {
        return OwnWrite.awaited(
                views,
                GatheringViews.PROJECTION,
                AccountService.answer(() -> book.handle(command, AccountService.by(caller))));
    }

    private static Refusal invalid(String reason) {
        return Refusal.of("loyalty.event-invalid", reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
