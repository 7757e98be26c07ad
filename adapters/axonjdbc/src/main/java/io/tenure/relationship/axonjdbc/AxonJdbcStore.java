package io.tenure.relationship.axonjdbc;

import io.tenure.relationship.commands.RelationshipCommand;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Customer relationships on Axon's own JDBC event store, put together as Axon recommends: JSON instead of XStream,
 * aggregates cached, a pooled streaming processor. It decides by the same rules as the product, on the same SQLite
 * settings, but claims no key, hashes nothing and keeps no progress, which is to its advantage.
 */
public final class AxonJdbcStore implements AutoCloseable {

    /** Rows and events at a time; Axon's own 100 and 1 would make a replay slower. */
    private static final int BATCH = 1_000;

    private final OneWriter writer;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore events;
    private final CommandGateway gateway;

    /** Opens a new file. */
    public AxonJdbcStore(Path file) throws SQLException {
        writer = new OneWriter(file);
        var json = Jackson3Serializer.builder().build();
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(json)
                .snapshotSerializer(json)
                .persistenceExceptionResolver(new SqliteDuplicates())
                .fetchTrackedEvents(new SqliteTail())
                .connectionProvider(writer)
                .transactionManager(writer)
                .batchSize(BATCH)
                .build();
        engine.createSchema(new SqliteEventTables());
        events = EmbeddedEventStore.builder().storageEngine(engine).build();
        gateway = CustomerOnAxon.gateway(events);
    }

    /** Carries out a command; what it decides is on disk when this returns. */
    public void carryOut(RelationshipCommand command) {
        gateway.sendAndWait(new ToldToCustomer(command.customerId().value(), command));
    }

    /** Puts events at the ends of their streams, all in one transaction. */
    public void append(List<StoredEvent> told) {
        engine.appendEvents(told.stream()
                .<DomainEventMessage<?>>map(event -> new GenericDomainEventMessage<>(
                        CustomerOnAxon.class.getSimpleName(), event.stream(), event.sequence(), event.event()))
                .toList());
    }

    /** Hands every event to a projection that counts them; returns when it has counted so many. */
    public void replay(int count) throws InterruptedException {
        Counting counting = new Counting(count);
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
            var processor = PooledStreamingEventProcessor.builder()
                    .name("counting")
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(counting)
                            .build())
                    .messageSource(events)
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(NoTransactionManager.instance())
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialSegmentCount(1)
                    .batchSize(BATCH)
                    .build();
            processor.start();
            counting.await();
            processor.shutDown();
        }
    }

    @Override
    public void close() throws SQLException {
        events.shutDown();
        writer.close();
    }
}
