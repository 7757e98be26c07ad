package io.tenure.lifecycle.axon;

import io.tenure.lifecycle.application.LifecycleRegister;
import io.tenure.lifecycle.commands.LifecycleCommand;
import io.tenure.lifecycle.domain.ModelRegister;
import io.tenure.lifecycle.events.LifecycleEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about lifecycle models over Axon's command bus, in the thread of the caller. */
public final class AxonLifecycleRegister implements LifecycleRegister {

    private final Ledger ledger;
    private final AggregateCommands<LifecycleCommand, LifecycleEvent, ModelRegisterAggregate> commands;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonLifecycleRegister(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        this.commands = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events,
                        ModelRegisterAggregate.class,
                        ModelRegister.class,
                        ModelRegisterAggregate::new,
                        snapshots),
                LifecycleCommand.class,
                command -> STREAM);
    }

    @Override
    public Outcome handle(LifecycleCommand command, Map<String, String> metadata) {
        return commands.send(command, metadata, Optional.empty()).outcome(ledger);
    }
}
