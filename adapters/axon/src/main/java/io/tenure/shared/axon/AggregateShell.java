package io.tenure.shared.axon;

import io.tenure.shared.domain.Decision;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * What Axon sees of an aggregate: it asks a decider and publishes what was decided.
 *
 * @param <C> the sealed commands
 * @param <E> the sealed events
 * @param <S> the state, immutable
 */
public abstract class AggregateShell<C, E, S> {

    @AggregateIdentifier
    private final String id;

    private S state;

    protected AggregateShell(String id, S initial) {
        this.id = id;
        this.state = initial;
    }

    protected abstract Decision<E> decide(C command, S state);

    protected abstract S evolve(S state, E event);

    final Decision<E> handle(C command, MetaData metaData) {
        Decision<E> decision = decide(command, state);
        if (decision instanceof Decision.Accepted<E> accepted) {
            accepted.events().forEach(event -> AggregateLifecycle.apply(event, metaData));
        }
        return decision;
    }

    @EventSourcingHandler
    final void on(E event) {
        state = evolve(state, event);
    }

    final String id() {
        return id;
    }

    final S state() {
        return state;
    }

    /** Takes up what is recorded, in order. */
    @SuppressWarnings("unchecked") // the stream of an aggregate holds events of its family only
    final void replay(Object event) {
        state = evolve(state, (E) event);
    }

    final void resume(S known) {
        state = known;
    }
}
