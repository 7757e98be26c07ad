package io.tenure.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Long work while it runs, and after. */
final class Run<R> {

    private final Begun begun;
    private final LongFunction<R> running;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile long reached;
    private volatile Instant told;
    private volatile @Nullable R result;

    /** @param running describes the work from the position that it has reached */
    Run(Begun begun, LongFunction<R> running) {
        this.begun = begun;
        this.told = begun.startedAt();
        this.running = running;
    }

    Begun begun() {
        return begun;
    }

    long reached() {
        return reached;
    }

    /** Notes how far it is; true when that has not been told for a while. */
    boolean reached(long position, Instant now, Duration rhythm) {
        reached = position;
        boolean due = now.isAfter(told.plus(rhythm));
        told = due ? now : told;
        return due;
    }

    void finish(R outcome) {
        result = outcome;
        finished.countDown();
    }

    /** How it stands when it is done, or when the patience is at an end. */
    R await(Duration patience) {
        try {
            boolean _ = finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return now();
    }

    R now() {
        R done = result;
        return done == null ? running.apply(reached) : done;
    }
}
