package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.Gathering.Move;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.messaging.application.port.in.SentMessages;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes to guests who may come to an event that takes place at another time or place: those who said yes, and those
 * who have not answered. Who was invited and has got no invitation is invited anew, if the consent is there: nobody
 * hears that something was moved which they never heard of. Of several moves the last one counts, and each has a letter
 * of its own.
 */
record MovedPolicy(LoyaltyBook book, GuestLetters letters, SentMessages messages, InstantSource clock)
        implements Policy {

    /** What the letters are called before the moment of the move, and their template. */
    static final String MESSAGE = "event-moved";

    @Override
    public String name() {
        return "loyalty-moved";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == GatheringPlanned.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof GatheringPlanned planned) {
            Gathering gathering = book.gathering(new GatheringId(planned.programme(), planned.gathering()));
            GatheringPlanned plan = gathering.plan();
            Move move = gathering.move();
            if (plan != null
                    && move != null
                    && move.at().equals(planned.occurredAt())
                    && gathering.isToCome(clock.instant())) {
                Instant first = plan.beginsAt().isBefore(move.from()) ? plan.beginsAt() : move.from();
                Map<Boolean, List<String>> guests = gathering.expected().stream()
                        .collect(Collectors.partitioningBy(guest -> knows(guest, gathering, planned)));
                letters.write(guests.getOrDefault(false, List.of()), InvitationPolicy.letter(gathering));
                letters.write(
                        guests.getOrDefault(true, List.of()),
                        new GuestLetters.Letter(
                                GuestLetters.Letter.kind(MESSAGE, move.at()),
                                MESSAGE,
                                plan,
                                Map.of(),
                                GuestLetters.isSoon(first, move.at())));
            }
        }
    }

    private boolean knows(String guest, Gathering gathering, GatheringPlanned planned) {
        GatheringId event = new GatheringId(planned.programme(), planned.gathering());
        String now = GuestLetters.asOf(gathering, InvitationPolicy.MESSAGE);
        return gathering.guests().get(guest) != GuestState.INVITED
                || messages.any(
                        new CustomerId(guest),
                        message -> !GuestLetters.isOf(now, message)
                                && GuestLetters.about(InvitationPolicy.MESSAGE, message)
                                        .filter(event::equals)
                                        .isPresent());
    }
}
