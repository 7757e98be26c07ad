package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.model.Updates;
import io.tenure.shared.mongodb.ViewHead.Pending;
import io.tenure.shared.views.ViewsBusy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writer of a projection's views at a time: within this node in the order of asking, among nodes whoever comes
 * first. A node that shows no life for some seconds, by the clock of who looks, is passed over; what it had decided is
 * brought to its end.
 */
final class ViewWriting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriting.class);
    private static final Duration LIFE = Duration.ofSeconds(6);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final String node = UUID.randomUUID().toString();
    private final ViewPartition views;
    private final ViewProgress progress;
    private final SignsOfLife others = new SignsOfLife(LIFE);
    private final ScheduledFuture<?> signs;
    private volatile long written;

    ViewWriting(ViewPartition views, ViewProgress progress, ScheduledExecutorService life) {
        this.views = views;
        this.progress = progress;
        signs = life.scheduleAtFixedRate(
                this::look, SIGN_OF_LIFE.toMillis(), SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isTurnOfThisThread() {
        return turn.isHeldByCurrentThread();
    }

    /**
     * Waits until this thread may write, and begins a transaction.
     *
     * @throws ViewSet.Replaced when another set has taken the place of this one
     * @throws ViewsBusy when another writer lives and does not end
     */
    ViewHead begin() {
        turn.lock();
        try {
            ViewHead begun = take();
            written = begun.begun();
            return begun;
        } catch (RuntimeException e) {
            turn.unlock();
            throw e;
        }
    }

    void committed(long position) {
        written = 0;
        progress.reached(views.projection(), position);
    }

    /** Ends the turn of the calling thread; a transaction that was not committed never was. */
    void end(ViewHead head, boolean rollBack) {
        written = 0;
        try {
            if (rollBack) {
                MongoFailures.uninterrupted(() -> views.change(head, Updates.set(ViewHead.OWNER, ViewHead.NOBODY)));
            }
        } catch (MongoException unreachable) {
            LOG.debug("The turn to write the views ends by itself in {}", LIFE, unreachable);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        signs.cancel(false);
    }

    private ViewHead take() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            ViewHead head = views.head();
            if (head.owner().isEmpty() || others.missing(head)) {
                ViewHead begun = head.begunBy(node, Instant.now().plus(LIFE).toEpochMilli());
                if (took(head, begun)) {
                    return begun;
                }
            } else {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
        throw new ViewsBusy(
                "Another node has been writing the views for %d seconds. Try again".formatted(PATIENCE.toSeconds()));
    }

    private boolean took(ViewHead head, ViewHead begun) {
        Pending pending = head.pending();
        if (pending != null) {
            views.finish(head, pending);
            return false;
        }
        return views.change(
                head,
                Updates.combine(
                        Updates.set(ViewHead.BEGUN, begun.begun()),
                        Updates.set(ViewHead.OWNER, begun.owner()),
                        Updates.set(ViewHead.UNTIL, begun.until())));
    }

    /** Shows life, or sees whether others do: who is to take over then knows at once, and need not begin to look. */
    private void look() {
        long transaction = written;
        try {
            if (transaction > 0) {
                views.showLife(transaction, node, Instant.now().plus(LIFE));
            } else {
                others.missing(views.head());
            }
        } catch (RuntimeException e) {
            // An exception would end all looking.
            LOG.debug("No sign of life reached the server, or came from it", e);
        }
    }
}
