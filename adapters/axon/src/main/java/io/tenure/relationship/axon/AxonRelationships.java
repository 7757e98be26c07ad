package io.tenure.relationship.axon;

import io.tenure.relationship.application.Outcome;
import io.tenure.relationship.application.Relationships;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.domain.CustomerRelationship;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.StageChanged;
import io.tenure.shared.axon.AggregateCommands;
import io.tenure.shared.axon.DeciderRepository;
import io.tenure.shared.axon.Expected;
import io.tenure.shared.axon.Handled;
import io.tenure.shared.axon.LedgerEventStore;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Recorded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;

/** Carries out commands about customer relationships over Axon's command bus, in the thread of the caller. */
public final class AxonRelationships implements Relationships {

    private final Ledger ledger;
    private final AggregateCommands<RelationshipCommand, RelationshipEvent, CustomerRelationshipAggregate> commands;

    /** @param snapshots where snapshots are taken, outside the command */
    public AxonRelationships(CommandBus bus, LedgerEventStore events, Ledger ledger, Executor snapshots) {
        this.ledger = ledger;
        this.commands = new AggregateCommands<>(
                bus,
                new DeciderRepository<>(
                        events,
                        CustomerRelationshipAggregate.class,
                        CustomerRelationship.class,
                        CustomerRelationshipAggregate::new,
                        snapshots),
                RelationshipCommand.class,
                command -> command.customerId().value());
    }

    @Override
    public Outcome handle(RelationshipCommand command, Map<String, String> metadata) {
        Map<String, String> kept = new HashMap<>(metadata);
        Optional<Expected> expected =
                Optional.ofNullable(kept.remove(EXPECTED_SEQUENCE)).map(AxonRelationships::expected);
        Handled<RelationshipEvent> handled = commands.send(command, kept, expected);
        return handled.decision() instanceof Decision.Rejected<RelationshipEvent> rejected
                ? new Outcome.Refused(rejected.rejection())
                : done(handled);
    }

    private static Expected expected(String sequence) {
        return new Expected(
                Long.parseLong(sequence),
                StageChanged.class::isInstance,
                new Rejection(
                        "relationship.changed-meanwhile",
                        "Somebody else has changed the customer since sequence " + sequence + "; read it again"));
    }

    private Outcome done(Handled<RelationshipEvent> handled) {
        return handled.recorded()
                .map(Recorded::lastPosition)
                .map(position -> new Outcome.Done(position, handled.sequence(), true))
                .orElseGet(() -> new Outcome.Done(ledger.head(), handled.sequence(), false));
    }
}
