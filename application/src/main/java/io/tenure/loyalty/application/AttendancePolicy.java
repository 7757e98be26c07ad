package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.events.GuestAttended;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Records as an interaction that a member was at an event. */
record AttendancePolicy(RecordInteractionUseCase recording, ExecutorService background) implements Policy {

    static final String SOURCE = "loyalty-events";

    @Override
    public String name() {
        return "loyalty-attendance";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == GuestAttended.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof GuestAttended attended) {
            OwnUnit.of(background, () -> record(attended));
        }
    }

    /** Nothing where the customer is erased: there is nobody to record it of. */
    private boolean record(GuestAttended e) {
        try {
            recording.record(
                    new InteractionDraft(
                            SOURCE,
                            e.programme() + "@" + e.gathering() + "@" + e.customerId(),
                            new CustomerRef.ById(new CustomerId(e.customerId())),
                            false,
                            null,
                            InteractionKind.EVENT_ATTENDANCE,
                            Channel.FIELD,
                            Direction.INBOUND,
                            e.occurredAt(),
                            null,
                            List.of(),
                            null,
                            null,
                            Map.of("programme", e.programme(), "event", e.gathering()),
                            null,
                            null,
                            null),
                    Caller.SYSTEM);
            return true;
        } catch (Refusal erased) {
            return false;
        }
    }
}
