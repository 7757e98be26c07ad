package io.tenure.shared.axon;

import io.tenure.shared.ledger.Ledger;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the streams that wait at the head of the ledger, whoever appends to it; watches while there are any. */
final class LedgerTail {

    static final String THREAD = "ledger-tail";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerTail.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    /**
     * Each processor pays for a batch, not for an event: what comes so soon after an event waits for the next batch.
     */
    private static final Duration GATHER = Duration.ofMillis(20);

    private final Ledger ledger;
    private final Set<LedgerStream> streams = ConcurrentHashMap.newKeySet();
    private @Nullable Thread watcher;

    LedgerTail(Ledger ledger) {
        this.ledger = ledger;
    }

    synchronized void join(LedgerStream stream) {
        if (watcher == null) {
            // A ledger that is away says so before the stream is among those who are never to leave.
            long seen = ledger.head();
            watcher = Thread.ofPlatform().daemon().name(THREAD).start(() -> watch(seen));
        }
        streams.add(stream);
    }

    synchronized void leave(LedgerStream stream) {
        streams.remove(stream);
        if (streams.isEmpty() && watcher != null) {
            watcher.interrupt();
            watcher = null;
        }
    }

    long head() {
        return ledger.head();
    }

    boolean await(long position, long millis) throws InterruptedException {
        return millis > 0 && ledger.awaitBeyond(position, Duration.ofMillis(millis));
    }

    private void watch(long start) {
        try {
            long seen = start;
            while (!Thread.interrupted()) {
                seen = watchBeyond(seen);
            }
        } catch (InterruptedException nobodyListens) {
            LOG.debug("Nobody listens to the end of the ledger any more");
        }
    }

    private long watchBeyond(long seen) throws InterruptedException {
        try {
            if (!ledger.awaitBeyond(seen, WAIT)) {
                return seen;
            }
            long head = ledger.head();
            streams.forEach(LedgerStream::wake);
            Thread.sleep(GATHER);
            return head;
        } catch (RuntimeException failure) {
            LOG.warn("Cannot watch the end of the ledger; trying again in {}", WAIT, failure);
            Thread.sleep(WAIT);
            return seen;
        }
    }
}
