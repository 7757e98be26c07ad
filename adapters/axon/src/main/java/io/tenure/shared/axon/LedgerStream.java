package io.tenure.shared.axon;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The events after a position, and those to come. Given a limit, it holds back while that many events wait for their
 * listener: Axon's coordinator pauses for a tenth of a second when its own queue of 1,024 is full, so it must never
 * fill.
 */
final class LedgerStream implements TrackingEventStream {

    /** Where a stream ends that goes on with the ledger. */
    static final long ENDLESS = Long.MAX_VALUE;

    private final LedgerEvents events;
    private final LedgerTail tail;
    private final int limit;
    private final long last;
    private final long replayed;
    private final Queue<LedgerEventMessage> block = new ArrayDeque<>();
    private long read;
    private long delivered;
    private volatile long taken;
    private volatile boolean waiting;
    private volatile @Nullable Runnable onAvailable;

    /**
     * Begins after a token.
     *
     * @param limit of events that wait for their listener
     * @param last the position after which it holds nothing, whatever the ledger holds
     */
    LedgerStream(LedgerEvents events, LedgerTail tail, @Nullable TrackingToken token, int limit, long last) {
        long after = LedgerEvents.position(token);
        this.events = events;
        this.tail = tail;
        this.limit = limit;
        this.last = last;
        this.replayed = token instanceof ReplayToken replay ? LedgerEvents.position(replay.getTokenAtReset()) : 0;
        this.read = after;
        this.delivered = after;
        this.taken = after;
        tail.join(this);
    }

    /** The listener has taken the events up to a position out of the queue. */
    void taken(long position) {
        taken = position;
        wake();
    }

    /** There may be something to read again. */
    void wake() {
        Runnable callback = onAvailable;
        if (waiting && callback != null) {
            waiting = false;
            callback.run();
        }
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(block.element()) : Optional.empty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        if (available()) {
            return true;
        }
        waiting = true;
        return available();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return hasNextAvailable() || (tail.await(read, unit.toMillis(timeout)) && hasNextAvailable());
    }

    /** A block once begun is handed over to its end: Axon takes what comes later under the same token for known. */
    private boolean available() {
        return !block.isEmpty() || (delivered - taken < limit && readOn());
    }

    private boolean readOn() {
        if (Math.min(tail.head(), last) <= read) {
            return false;
        }
        // a block is either part of a replay or not
        block.addAll(events.blockAfter(read, read < replayed ? Math.min(replayed, last) : last));
        if (block.isEmpty()) {
            return false;
        }
        read = LedgerEvents.position(block.element().trackingToken());
        return true;
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while waiting for the next event");
            }
        }
        LedgerEventMessage next = Optional.ofNullable(block.poll()).orElseThrow(NoSuchElementException::new);
        delivered = next.event().position();
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        tail.leave(this);
    }
}
