package io.tenure.value.axon;

import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.domain.Decision;
import io.tenure.value.application.ValueLog;
import io.tenure.value.commands.ValueCommand;
import io.tenure.value.domain.scoring.ValueRuns;
import io.tenure.value.events.ValueEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about the valuation of customers over Axon's command bus, in the thread of the caller. */
public final class AxonValueLog implements ValueLog {

    private final AggregateCommands<ValueCommand, ValueEvent, ValueRunsAggregate> commands;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonValueLog(CommandBus bus, LedgerEventStore events, Executor snapshots) {
        this.commands = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events, ValueRunsAggregate.class, ValueRuns.class, ValueRunsAggregate::new, snapshots),
                ValueCommand.class,
                command -> STREAM);
    }

    @Override
    public Decision<ValueEvent> handle(ValueCommand command, Map<String, String> metadata) {
        return commands.send(command, metadata, Optional.empty()).decision();
    }
}
