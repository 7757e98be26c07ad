package io.tenure.alerts.axon;

import io.tenure.alerts.application.AlertBook;
import io.tenure.alerts.commands.AlertRulesCommand;
import io.tenure.alerts.commands.WatchCommand;
import io.tenure.alerts.domain.AlertRulesRegister;
import io.tenure.alerts.domain.Watch;
import io.tenure.alerts.events.AlertRulesEvent;
import io.tenure.alerts.events.WatchEvent;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about alerts over Axon's command bus, in the thread of the caller. */
public final class AxonAlertBook implements AlertBook {

    private final Ledger ledger;
    private final AggregateCommands<WatchCommand, WatchEvent, WatchAggregate> watches;
    private final AggregateCommands<AlertRulesCommand, AlertRulesEvent, AlertRulesAggregate> rules;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonAlertBook(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        watches = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(events, WatchAggregate.class, Watch.class, WatchAggregate::new, snapshots),
                WatchCommand.class,
                command -> command.subject().stream());
        rules = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events,
                        AlertRulesAggregate.class,
                        AlertRulesRegister.class,
                        AlertRulesAggregate::new,
                        snapshots),
                AlertRulesCommand.class,
                command -> RULES);
    }

    @Override
    public Outcome handle(WatchCommand command, Map<String, String> metadata) {
        return watches.send(command, metadata, Optional.empty()).outcome(ledger);
    }

    @Override
    public Outcome handle(AlertRulesCommand command, Map<String, String> metadata) {
        return rules.send(command, metadata, Optional.empty()).outcome(ledger);
    }
}
