package io.tenure.shared.sqlite;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How far each projection is in the views that readers see, and a way to wait for it. */
final class ViewProgress {

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Map<String, Long> positions = Map.of();

    long of(String projection) {
        lock.lock();
        try {
            return positions.getOrDefault(projection, 0L);
        } finally {
            lock.unlock();
        }
    }

    void replace(Map<String, Long> current) {
        lock.lock();
        try {
            positions = Map.copyOf(current);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void update(String projection, long position) {
        lock.lock();
        try {
            Map<String, Long> current = new HashMap<>(positions);
            current.put(projection, position);
            replace(current);
        } finally {
            lock.unlock();
        }
    }

    boolean await(String projection, long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (of(projection) < position) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
