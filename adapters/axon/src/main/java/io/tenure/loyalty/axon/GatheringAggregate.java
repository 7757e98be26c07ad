package io.tenure.loyalty.axon;

import io.tenure.loyalty.commands.GatheringCommand;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.domain.GatheringDecider;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of an event for members: {@link GatheringDecider} decides. */
final class GatheringAggregate extends AggregateShell<GatheringCommand, GatheringEvent, Gathering> {

    GatheringAggregate(String id) {
        super(id, GatheringDecider.initial());
    }

    @Override
    protected Decision<GatheringEvent> decide(GatheringCommand command, Gathering gathering) {
        return GatheringDecider.decide(command, gathering);
    }

    @Override
    protected Gathering evolve(Gathering gathering, GatheringEvent event) {
        return GatheringDecider.evolve(gathering, event);
    }
}
