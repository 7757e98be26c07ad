package io.tenure.bootstrap;

import io.tenure.audit.LedgerWatch;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a checkpoint each second in which the ledger has grown, on one node at a time, and a last one at the end. */
final class CheckpointWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWatch.class);
    private static final String WORK = "checkpoints";
    private static final Duration PACE = Duration.ofSeconds(1);

    private final LedgerWatch ledger;
    private final Footing footing;
    private final Duties duties;
    private final CountDownLatch closed = new CountDownLatch(1);

    CheckpointWatch(LedgerWatch ledger, Footing footing, Duties duties) {
        this.ledger = ledger;
        this.footing = footing;
        this.duties = duties;
    }

    void start() {
        Thread.ofVirtual().name("checkpoints").start(this::watch);
    }

    private void watch() {
        try {
            while (!closed.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (duties.hold(WORK)) {
                    keep();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No more checkpoints are kept", stopped);
        }
    }

    private void keep() {
        try {
            ledger.keep();
            footing.note();
        } catch (LedgerFailure | ViewsFailure failure) {
            LOG.error("A checkpoint cannot be kept; trying again in {}", PACE, failure);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        keep();
    }
}
