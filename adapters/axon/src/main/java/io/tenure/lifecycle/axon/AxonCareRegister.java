package io.tenure.lifecycle.axon;

import io.tenure.lifecycle.application.CareRegister;
import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.domain.Care;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about the care for a customer over Axon's command bus, in the thread of the caller. */
public final class AxonCareRegister implements CareRegister {

    private final Ledger ledger;
    private final AggregateCommands<CareCommand, CareEvent, CareAggregate> commands;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonCareRegister(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        this.commands = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(events, CareAggregate.class, Care.class, CareAggregate::new, snapshots),
                CareCommand.class,
                command -> STREAM + command.customerId().value());
    }

    @Override
    public Outcome handle(CareCommand command, Map<String, String> metadata) {
        return commands.send(command, metadata, Optional.empty()).outcome(ledger);
    }
}
