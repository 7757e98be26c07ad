package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/**
 * Writes to guests who may come to an event that is called off: those who said yes, and those who have not answered.
 */
record CalledOffPolicy(
        LoyaltyBook book, Programmes programmes, SendMessageUseCase sendMessage, ExecutorService background)
        implements Policy {

    private static final String TEMPLATE = "event-called-off";
    private static final String UNKNOWN_CUSTOMER = "relationship.unknown-customer";

    /** So long before it begins no guest can wait until the quiet hours are over. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String name() {
        return "loyalty-called-off";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == GatheringCalledOff.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof GatheringCalledOff off) {
            GatheringId id = new GatheringId(off.programme(), off.gathering());
            Gathering gathering = book.gathering(id);
            GatheringPlanned plan = Objects.requireNonNull(gathering.plan(), "Only what was planned is called off");
            List<String> guests = gathering.guests().entrySet().stream()
                    .filter(guest -> guest.getValue() == GuestState.INVITED || guest.getValue() == GuestState.ACCEPTED)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            // Each by itself: among thousands of guests a server that stops does not wait for the last one.
            for (String guest : guests) {
                if (!OwnUnit.of(background, () -> wentOut(guest, id, plan, off))) {
                    return;
                }
            }
        }
    }

    /** False where no other guest can be written to either. */
    private boolean wentOut(String guest, GatheringId id, GatheringPlanned plan, GatheringCalledOff off) {
        try {
            sendMessage.send(
                    new MessageDraft(
                            "event-off:%s:%s".formatted(id.programme(), id.gathering()),
                            new CustomerId(guest),
                            TEMPLATE,
                            MessageChannel.EMAIL,
                            null,
                            Map.of(
                                    "event", plan.title(),
                                    "place", plan.place(),
                                    "time", time(plan, off),
                                    "reason", off.reason()),
                            isSoon(plan.beginsAt(), off.occurredAt())),
                    Caller.SYSTEM);
            return true;
        } catch (Refusal refusal) {
            if (refusal.rejection().code().equals(UNKNOWN_CUSTOMER)) {
                return true;
            }
            Unsent.note(TEMPLATE, refusal);
            return false;
        }
    }

    /** By the programme's clock. */
    private String time(GatheringPlanned plan, GatheringCalledOff off) {
        ZoneId zone = programmes.required(plan.programme(), off.occurredAt()).zone();
        return TIME.format(plan.beginsAt().atZone(zone));
    }

    private static boolean isSoon(Instant begins, Instant off) {
        return off.plus(SOON).isAfter(begins);
    }
}
