package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.AnswerOwnInvitationUseCase;
import io.tenure.loyalty.commands.AnswerInvitation;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Takes members' answers to invitations of their own, and to nobody else's. */
record OwnAnswers(LoyaltyBook book, OwnRecords records, Views views, InstantSource clock)
        implements AnswerOwnInvitationUseCase {

    /** Each answer is kept for good, so nobody answers without end; staff may go on. */
    private static final int MOST_ANSWERS = 20;

    @Override
    public long answer(SignedInMember member, GatheringId id, boolean comes) {
        Caller acting = OwnRecords.acting(member.customer());
        if (records.account(member, id.programme()).isEmpty()) {
            throw Refusal.of("loyalty.not-enrolled", "You are no member of programme '" + id.programme() + "'.");
        }
        Gathering gathering = book.gathering(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String guest = guest(gathering, member, id, acting);
        GatheringPlanned plan = Objects.requireNonNull(gathering.plan());
        if (gathering.calledOff() == null && !now.isBefore(plan.beginsAt())) {
            throw Refusal.of("loyalty.event-begun", "Event " + id + " has begun: it is too late to answer.");
        }
        GuestState wanted = comes ? GuestState.ACCEPTED : GuestState.DECLINED;
        if (gathering.answers(guest) >= MOST_ANSWERS && gathering.guests().get(guest) != wanted) {
            throw Refusal.of(
                    "loyalty.answered-too-often",
                    "You have answered event " + id + " " + MOST_ANSWERS + " times: tell the shop what is to stand.");
        }
        return OwnWrite.awaited(
                views,
                GatheringViews.PROJECTION,
                AccountService.answer(
                        () -> book.handle(new AnswerInvitation(id, guest, comes, now), AccountService.by(acting))));
    }

    private String guest(Gathering gathering, SignedInMember member, GatheringId id, Caller acting) {
        return gathering
                .guest(records.customers().records(member.customer(), acting).orElse(List.of()))
                .orElseThrow(() -> Refusal.of("loyalty.not-invited", "You are not invited to event " + id + "."));
    }
}
