package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AnswerInvitation;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.queries.GatheringView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Whoever is a member no longer comes to none of the events that are still to be: the seats go to others. */
record SeatPolicy(LoyaltyBook book, Views views, InstantSource clock) implements Policy {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "loyalty-seats";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == MembershipEnded.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof MembershipEnded ended) {
            awaitEvents(recorded.position());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            for (GatheringView planned : GatheringReads.from(views, ended.programme(), now)) {
                giveBack(new GatheringId(planned.programme(), planned.gathering()), ended, now, recorded.position());
            }
        }
    }

    /** However long: views may be made anew, and a seat that is not given back now is given back never. */
    private void awaitEvents(long position) {
        try {
            while (!views.awaitProgress(GatheringViews.PROJECTION, position, LOOK_AGAIN)) {
                // Not yet.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the events; it begins again here", e);
        }
    }

    private void giveBack(GatheringId id, MembershipEnded ended, Instant now, long position) {
        Gathering gathering = book.gathering(id);
        GuestState state = gathering.guests().get(ended.customerId());
        if (gathering.calledOff() == null && (state == GuestState.INVITED || state == GuestState.ACCEPTED)) {
            book.handle(new AnswerInvitation(id, ended.customerId(), false, now), JoiningPolicy.by(position));
        }
    }
}
