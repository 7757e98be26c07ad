package io.tenure.shared.policies;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.views.ViewsFailure;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps up with something that grows, such as the ledger, on one node at a time, and notes how far it has come. After a
 * crash it does once more what it had done and not yet noted; it never leaves anything out.
 */
public final class Pursuit implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Pursuit.class.getName());

    /** One step forward. */
    public interface Step {

        /**
         * Deals with what follows a position; waits for a moment at most when nothing does. An exception has the same
         * come again.
         */
        Reached after(long position) throws InterruptedException;
    }

    /**
     * Where a step has led.
     *
     * @param done whether anything was done that should not be done again
     */
    public record Reached(long position, boolean done) {}

    /** To pass over so many positions again costs more than to note that they are passed. */
    private static final long STRIDE = 10_000;

    private static final long NOWHERE = -1;

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final String name;
    private final Step step;
    private final PolicyProgress progress;
    private final Duties duties;
    private final Duration pause;
    private final Thread thread;
    private Optional<byte[]> noted = Optional.empty();
    private long failedAt = NOWHERE;
    private volatile long position;
    private volatile boolean mine;
    private volatile boolean stopped;
    private volatile @Nullable String error;

    /**
     * Begins nothing before it is started.
     *
     * @param name stable, and unique among all that note their progress
     * @param pause after a step that failed, and before it is asked again whether this node is to go on
     */
    public Pursuit(String name, Step step, PolicyProgress progress, Duties duties, Duration pause) {
        this.name = name;
        this.step = step;
        this.progress = progress;
        this.duties = duties;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** What is noted of a position. */
    public static byte[] at(long position) {
        return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    }

    public void start() {
        thread.start();
    }

    /** How far this node has come, or else as far as is noted. */
    public long position() {
        return mine ? position : position(progress.find(name));
    }

    /**
     * Why this node did not get on; null when it did, or when another node has got on since. Where each node fails in
     * its turn, all say so.
     */
    public @Nullable String error() {
        return error;
    }

    /** Has it stop in the middle of a step where that can be interrupted, else after it; does not wait. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Stops, and waits for the step that it is at, but not for ever: what is not noted is done again elsewhere. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            // An interrupt alone may be lost in the driver of a database.
            while (!stopped) {
                if (!goesOn()) {
                    leave();
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    /** False when the step failed, or is another node's. */
    private boolean goesOn() throws InterruptedException {
        try {
            boolean goesOn = duties.hold(name) && noted(step.after(takenUp()));
            if (goesOn || isOver()) {
                error = null;
            }
            return goesOn;
        } catch (RuntimeException | Error failure) {
            // An error would end the thread, and nobody would go on until the server is started again.
            failed(failure);
            failedAt = isOfADatabase(failure) ? NOWHERE : position(noted);
            return false;
        }
    }

    /** Whether what failed here has gone by, as far as one can tell who does not take the step. */
    private boolean isOver() {
        return error != null && (failedAt == NOWHERE || position(progress.find(name)) != failedAt);
    }

    /** What all nodes share was away; that is no matter of this step. */
    private static boolean isOfADatabase(Throwable failure) {
        return failure instanceof LedgerFailure || failure instanceof ViewsFailure;
    }

    /** Tells of a failure once, however often it comes again; who is stopped in the middle of a step has none. */
    private void failed(Throwable failure) {
        String text = failure.toString();
        if (!text.equals(error) && !stopped) {
            LOG.log(Level.WARNING, name + " does not get on; it tries again", failure);
        }
        error = text;
    }

    private long takenUp() {
        if (!mine) {
            noted = progress.find(name);
            position = position(noted);
            mine = true;
        }
        return position;
    }

    /** False when another node has gone on meanwhile. */
    private boolean noted(Reached reached) {
        if (reached.done() || reached.position() - position(noted) >= STRIDE) {
            byte[] now = at(reached.position());
            if (!progress.replace(name, noted, now)) {
                return false;
            }
            noted = Optional.of(now);
        }
        position = reached.position();
        return true;
    }

    private void leave() {
        mine = false;
        duties.release(name);
    }

    private static long position(Optional<byte[]> noted) {
        return noted.map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(0L);
    }
}
