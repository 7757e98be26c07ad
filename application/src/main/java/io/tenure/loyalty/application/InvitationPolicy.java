package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes to members who are invited to an event, as long as it is to be and they have not answered. */
record InvitationPolicy(LoyaltyBook book, GuestLetters letters, InstantSource clock) implements Policy {

    /** What invitations are called, before the moment of the last move if there was one, and their template. */
    static final String MESSAGE = "event-invitation";

    @Override
    public String name() {
        return "loyalty-invitations";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == GuestInvited.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof GuestInvited invited) {
            Gathering gathering = book.gathering(new GatheringId(invited.programme(), invited.gathering()));
            if (gathering.isToCome(clock.instant())
                    && gathering.guests().get(invited.customerId()) == GuestState.INVITED) {
                letters.write(List.of(invited.customerId()), letter(gathering));
            }
        }
    }

    /** Each move makes it another letter: one with the former time or place can be told by its name. */
    static GuestLetters.Letter letter(Gathering gathering) {
        GatheringPlanned plan = Objects.requireNonNull(gathering.plan());
        return new GuestLetters.Letter(GuestLetters.asOf(gathering, MESSAGE), MESSAGE, plan, Map.of(), false);
    }
}
