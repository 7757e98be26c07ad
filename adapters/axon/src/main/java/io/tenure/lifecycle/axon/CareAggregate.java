package io.tenure.lifecycle.axon;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.domain.Care;
import io.tenure.lifecycle.domain.CareDecider;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;

/** The shell of the care for a customer: {@link CareDecider} decides. */
final class CareAggregate extends AggregateShell<CareCommand, CareEvent, Care> {

    CareAggregate(String id) {
        super(id, CareDecider.initial());
    }

    @Override
    protected Decision<CareEvent> decide(CareCommand command, Care care) {
        return CareDecider.decide(command, care);
    }

    @Override
    protected Care evolve(Care care, CareEvent event) {
        return CareDecider.evolve(care, event);
    }
}
