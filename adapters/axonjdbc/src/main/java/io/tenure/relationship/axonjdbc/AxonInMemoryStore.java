package io.tenure.relationship.axonjdbc;

import io.tenure.relationship.commands.RelationshipCommand;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/**
 * The same customer relationships with events that nobody serialises and no disk sees: what Axon costs whoever builds
 * on it, and so what no store, however fast, can do without.
 */
public final class AxonInMemoryStore implements AutoCloseable {

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandGateway gateway = CustomerOnAxon.gateway(events);

    /** Carries out a command; what it decides is gone when the program ends. */
    public void carryOut(RelationshipCommand command) {
        gateway.sendAndWait(new ToldToCustomer(command.customerId().value(), command));
    }

    @Override
    public void close() {
        events.shutDown();
    }
}
