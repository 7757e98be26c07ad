package io.tenure.value.axon;

import io.tenure.shared.axon.AggregateShell;
import io.tenure.shared.domain.Decision;
import io.tenure.value.commands.ValueCommand;
import io.tenure.value.domain.scoring.ValueRunDecider;
import io.tenure.value.domain.scoring.ValueRuns;
import io.tenure.value.events.ValueEvent;

/** The shell of the runs that value customers: {@link ValueRunDecider} decides. */
final class ValueRunsAggregate extends AggregateShell<ValueCommand, ValueEvent, ValueRuns> {

    ValueRunsAggregate(String id) {
        super(id, ValueRunDecider.initial());
    }

    @Override
    protected Decision<ValueEvent> decide(ValueCommand command, ValueRuns runs) {
        return ValueRunDecider.decide(command, runs);
    }

    @Override
    protected ValueRuns evolve(ValueRuns runs, ValueEvent event) {
        return ValueRunDecider.evolve(runs, event);
    }
}
