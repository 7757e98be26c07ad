package io.tenure.shared.jobrunr;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jobrunr.server.BackgroundJobServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JobRunr's server, begun again whenever it has ended by itself. JobRunr gives up for good when its sign of life comes
 * too late (no processor time, a jump of the clock) or its file cannot be written for a while.
 */
final class WatchedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedServer.class);

    private final BackgroundJobServer server;
    private final Duration pace;
    private final CountDownLatch closed = new CountDownLatch(1);

    WatchedServer(BackgroundJobServer server, Duration pace) {
        this.server = server;
        this.pace = pace;
    }

    void start() {
        server.start();
        Thread.ofVirtual().name("jobs-watch").start(this::watch);
    }

    /**
     * Has JobRunr look for work at once, beside the caller; by itself it looks when it polls and when a job has ended.
     */
    void look() {
        Thread.ofVirtual().name("jobs-look").start(() -> {
            if (server.isRunning()) {
                lookNow();
            }
        });
    }

    /** JobRunr is told that a worker has become idle, which leaves the count of busy ones as it was. */
    private void lookNow() {
        try {
            server.getJobSteward().notifyThreadOccupied();
            server.getJobSteward().notifyThreadIdle();
        } catch (RuntimeException failure) {
            LOG.info("What was begun waits for the next look: {}", failure.toString());
        }
    }

    private void watch() {
        try {
            while (!closed.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                beginAgain();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The server for background work is no longer watched", stopped);
        }
    }

    /** Where JobRunr itself is stopping or beginning again, starting waits for that, and then does nothing. */
    private synchronized void beginAgain() {
        if (server.isRunning() || closed.getCount() == 0) {
            return;
        }
        LOG.warn("The server for background work has ended by itself; it begins again");
        try {
            server.start();
        } catch (RuntimeException failure) {
            LOG.error("The server for background work cannot begin; trying again in {}", pace, failure);
        }
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        server.stop();
    }
}
