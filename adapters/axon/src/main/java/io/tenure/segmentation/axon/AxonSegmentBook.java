package io.tenure.segmentation.axon;

import io.tenure.segmentation.application.SegmentBook;
import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.segmentation.domain.SegmentRegister;
import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about definitions of segments over Axon's command bus, in the thread of the caller. */
public final class AxonSegmentBook implements SegmentBook {

    private final Ledger ledger;
    private final AggregateCommands<SegmentCommand, SegmentEvent, SegmentRegisterAggregate> commands;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonSegmentBook(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        this.commands = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events,
                        SegmentRegisterAggregate.class,
                        SegmentRegister.class,
                        SegmentRegisterAggregate::new,
                        snapshots),
                SegmentCommand.class,
                command -> STREAM);
    }

    @Override
    public Outcome handle(SegmentCommand command, Map<String, String> metadata) {
        return commands.send(command, metadata, Optional.empty()).outcome(ledger);
    }
}
