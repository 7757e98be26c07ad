package io.tenure.relationship.axonjdbc;

import io.tenure.relationship.domain.CustomerRelationship;
import io.tenure.relationship.domain.CustomerRelationshipDecider;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** A customer relationship as one writes an aggregate for Axon, with the product's decider inside. */
final class CustomerOnAxon {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private CustomerRelationship state = CustomerRelationshipDecider.initial();

    /** Axon makes one before it sources it. */
    CustomerOnAxon() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ToldToCustomer told) {
        switch (CustomerRelationshipDecider.decide(told.command(), state)) {
            case Decision.Accepted<RelationshipEvent> accepted ->
                accepted.events().forEach(AggregateLifecycle::apply);
            case Decision.Rejected<RelationshipEvent> rejected ->
                throw new IllegalStateException(rejected.rejection().reason());
        }
    }

    @EventSourcingHandler
    void on(RelationshipEvent event) {
        id = event.customerId();
        state = CustomerRelationshipDecider.evolve(state, event);
    }

    /** Carries out commands on customers whose events are in the store; customers are cached. */
    static CommandGateway gateway(EventStore events) {
        var bus = SimpleCommandBus.builder().build();
        Repository<CustomerOnAxon> customers = EventSourcingRepository.builder(CustomerOnAxon.class)
                .eventStore(events)
                .cache(new Kept())
                .build();
        AggregateAnnotationCommandHandler.<CustomerOnAxon>builder()
                .aggregateType(CustomerOnAxon.class)
                .repository(customers)
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
