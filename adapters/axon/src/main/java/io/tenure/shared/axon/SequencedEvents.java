package io.tenure.shared.axon;

import java.util.Iterator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The events of one stream, and the sequence reached so far. */
final class SequencedEvents implements DomainEventStream {

    private final Iterator<? extends DomainEventMessage<?>> events;
    private @Nullable DomainEventMessage<?> next;
    private long lastSequence;

    SequencedEvents(Iterator<? extends DomainEventMessage<?>> events, long lastSequence) {
        this.events = events;
        this.lastSequence = lastSequence;
    }

    @Override
    public boolean hasNext() {
        return next != null || events.hasNext();
    }

    @Override
    public DomainEventMessage<?> peek() {
        DomainEventMessage<?> known = next;
        if (known == null) {
            known = events.next();
            next = known;
        }
        return known;
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> result = peek();
        next = null;
        lastSequence = result.getSequenceNumber();
        return result;
    }

    @Override
    public Long getLastSequenceNumber() {
        return lastSequence;
    }
}
