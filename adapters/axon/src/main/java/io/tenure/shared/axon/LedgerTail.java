package io.tenure.shared.axon;

import io.tenure.shared.ledger.Ledger;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes the streams that wait at the head of the ledger, whoever appends to it. */
final class LedgerTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerTail.class);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Set<LedgerStream> streams = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("ledger-tail").unstarted(this::watch);
    private boolean started;

    LedgerTail(Ledger ledger) {
        this.ledger = ledger;
    }

    synchronized void join(LedgerStream stream) {
        streams.add(stream);
        if (!started) {
            started = true;
            watcher.start();
        }
    }

    void leave(LedgerStream stream) {
        streams.remove(stream);
    }

    long head() {
        return ledger.head();
    }

    boolean await(long position, long millis) throws InterruptedException {
        return millis > 0 && ledger.awaitBeyond(position, Duration.ofMillis(millis));
    }

    private void watch() {
        long seen = ledger.head();
        try {
            while (closed.getCount() > 0) {
                seen = watchBeyond(seen);
            }
        } catch (InterruptedException closing) {
            LOG.debug("The watch over the end of the ledger is over");
        }
    }

    private long watchBeyond(long seen) throws InterruptedException {
        try {
            if (!ledger.awaitBeyond(seen, WAIT)) {
                return seen;
            }
            long head = ledger.head();
            streams.forEach(LedgerStream::wake);
            return head;
        } catch (RuntimeException failure) {
            LOG.warn("Cannot watch the end of the ledger; trying again in {}", WAIT, failure);
            closed.await(WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return seen;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        watcher.interrupt();
    }
}
