package io.tenure.messaging.axon;

import io.tenure.messaging.application.Correspondences;
import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.commands.MessagePlanCommand;
import io.tenure.messaging.domain.Correspondence;
import io.tenure.messaging.domain.MessagePlanRegister;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessagePlanEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about messages over Axon's command bus, in the thread of the caller. */
public final class AxonCorrespondences implements Correspondences {

    private final Ledger ledger;
    private final DeciderRepository<CorrespondenceAggregate, Correspondence> known;
    private final AggregateCommands<CorrespondenceCommand, MessageEvent, CorrespondenceAggregate> messages;
    private final AggregateCommands<MessagePlanCommand, MessagePlanEvent, MessagePlanAggregate> plans;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonCorrespondences(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        known = new DeciderRepository<>(
                events, CorrespondenceAggregate.class, Correspondence.class, CorrespondenceAggregate::new, snapshots);
        messages = new AggregateCommands<>(
                bus, known, CorrespondenceCommand.class, command -> command.correspondent().stream());
        plans = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events,
                        MessagePlanAggregate.class,
                        MessagePlanRegister.class,
                        MessagePlanAggregate::new,
                        snapshots),
                MessagePlanCommand.class,
                command -> PLAN);
    }

    @Override
    public Outcome handle(CorrespondenceCommand command, Map<String, String> metadata) {
        return messages.send(command, metadata, Optional.empty()).outcome(ledger);
    }

    @Override
    public Outcome handle(MessagePlanCommand command, Map<String, String> metadata) {
        return plans.send(command, metadata, Optional.empty()).outcome(ledger);
    }

    @Override
    public Correspondence current(Correspondent correspondent) {
        return known.current(correspondent.stream());
    }
}
