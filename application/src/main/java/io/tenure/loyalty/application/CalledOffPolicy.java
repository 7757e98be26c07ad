package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.util.Map;
import java.util.Objects;

/**
 * Writes to guests who may come to an event that is called off: those who said yes, and those who have not answered.
 */
record CalledOffPolicy(LoyaltyBook book, GuestLetters letters) implements Policy {

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
            Gathering gathering = book.gathering(new GatheringId(off.programme(), off.gathering()));
            GatheringPlanned plan = Objects.requireNonNull(gathering.plan(), "Only what was planned is called off");
            letters.write(
                    gathering.expected(),
                    new GuestLetters.Letter(
                            "event-off",
                            "event-called-off",
                            plan,
                            Map.of("reason", off.reason()),
                            GuestLetters.isSoon(plan.beginsAt(), off.occurredAt())));
        }
    }
}
