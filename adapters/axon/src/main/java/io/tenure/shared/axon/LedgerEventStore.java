package io.tenure.shared.axon;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the ledger. It stands in for the embedded one, which cannot tell a processor that events have
 * come, so that a view would lag half a second behind.
 */
public final class LedgerEventStore extends AbstractEventStore {

    private final LedgerEventStorageEngine engine;
    private final LedgerTail tail;

    public LedgerEventStore(LedgerEventStorageEngine engine) {
        super(new Builder().storageEngine(engine));
        this.engine = engine;
        this.tail = new LedgerTail(engine.ledger());
    }

    LedgerEventStorageEngine engine() {
        return engine;
    }

    @Override
    public LedgerStream openStream(@Nullable TrackingToken token) {
        return openStream(token, Integer.MAX_VALUE, LedgerStream.ENDLESS);
    }

    LedgerStream openStream(@Nullable TrackingToken token, int limit, long last) {
        return new LedgerStream(engine.events(), tail, token, limit, last);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
