package io.tenure.shared.axon;

import io.tenure.shared.axon.Counter.Count;
import io.tenure.shared.axon.Counter.CountCommand;
import io.tenure.shared.axon.Counter.Counted;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;

/** Counters on a ledger, wired as the product wires its aggregates. */
final class Node {

    static final int ONCE = 777;

    private final LedgerEventStore events;
    private final AggregateCommands<CountCommand, Counted, Counter> commands;

    Node(Ledger ledger) {
        Counter.Codec codec = new Counter.Codec();
        events = new LedgerEventStore(new LedgerEventStorageEngine(ledger, codec, codec, Node::claims));
        commands = new AggregateCommands<>(
                SimpleCommandBus.builder().build(),
                new DeciderRepository<>(events, Counter.class, Integer.class, Counter::new, Runnable::run),
                CountCommand.class,
                CountCommand::counter);
    }

    /** The number 777 may be reached once in the whole firm. */
    private static List<Claim> claims(Object event, Map<String, String> metadata) {
        return ((Counted) event).total() == ONCE ? List.of(new Claim("once", 1, "somebody")) : List.of();
    }

    LedgerEventStore events() {
        return events;
    }

    Handled<Counted> send(CountCommand command) {
        return commands.send(command, Map.of(Metadata.ACTOR, "tester"), Optional.empty());
    }

    Handled<Counted> send(CountCommand command, Expected expected) {
        return commands.send(command, Map.of(Metadata.ACTOR, "tester"), Optional.of(expected));
    }

    Handled<Counted> count(String counter, int by) {
        return send(new Count(counter, by));
    }
}
