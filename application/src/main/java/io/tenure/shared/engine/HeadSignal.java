package io.tenure.shared.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait for new events that there are some. */
public final class HeadSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicInteger waiters = new AtomicInteger();
    private volatile long head;

    public long head() {
        return head;
    }

    public void reached(long position) {
        head = position;
        if (waiters.get() > 0) {
            lock.lock();
            try {
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        if (head > position) {
            return true;
        }
        lock.lockInterruptibly();
        waiters.incrementAndGet();
        try {
            long left = atMost.toNanos();
            while (head <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return head > position;
        } finally {
            waiters.decrementAndGet();
            lock.unlock();
        }
    }
}
