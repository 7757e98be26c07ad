package io.tenure.shared.mongodb;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/** How far each projection is, and a way to wait for it; other nodes' progress is asked for while somebody waits. */
final class ViewProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ToLongFunction<String> server;
    private final Map<String, Long> own = new HashMap<>();

    ViewProgress(ToLongFunction<String> server) {
        this.server = server;
    }

    long of(String projection) {
        return server.applyAsLong(projection);
    }

    /** What a transaction of this node has made visible. */
    void reached(String projection, long position) {
        lock.lock();
        try {
            own.put(projection, position);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(String projection, long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (of(projection) < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            awaitOwn(projection, position, Math.min(left, LOOK_AGAIN.toNanos()));
        }
        return true;
    }

    private void awaitOwn(String projection, long position, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (left > 0 && own.getOrDefault(projection, 0L) < position) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
