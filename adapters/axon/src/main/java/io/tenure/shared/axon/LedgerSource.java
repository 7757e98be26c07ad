package io.tenure.shared.axon;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The ledger as one processor reads it, just ahead of its listener. */
final class LedgerSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** Below the 1,024 events at which Axon's coordinator would pause. */
    static final int AHEAD = 1_000;

    private final LedgerEventStore events;
    private final long last;
    private volatile @Nullable LedgerStream stream;

    LedgerSource(LedgerEventStore events) {
        this(events, LedgerStream.ENDLESS);
    }

    /** @param last the position after which it holds nothing, whatever the ledger holds */
    LedgerSource(LedgerEventStore events, long last) {
        this.events = events;
        this.last = last;
    }

    void taken(long position) {
        LedgerStream open = stream;
        if (open != null) {
            open.taken(position);
        }
    }

    /** Whether nothing follows a token. */
    boolean endsAt(TrackingToken token) {
        return LedgerEvents.position(token) >= Math.min(events.engine().ledger().head(), last);
    }

    void close() {
        LedgerStream open = stream;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public LedgerStream openStream(@Nullable TrackingToken token) {
        LedgerStream opened = events.openStream(token, AHEAD, last);
        stream = opened;
        return opened;
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }
}
