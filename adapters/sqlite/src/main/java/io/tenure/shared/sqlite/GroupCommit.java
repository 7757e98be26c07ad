package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that wait at the same time share one durable write, without a thread of its own: the first to come
 * writes for itself and for all who queued meanwhile, then hands over to the first who queued since. A caller alone
 * therefore writes at once in its own thread.
 *
 * <p>Who takes over waits a little, for callers come back with their next work as a rule: for half of them at most as
 * long as the last write, so that a write is worth its fixed cost while the other half keeps the processors busy; for
 * all of them at most as long as the disk took, for on a slow disk it is better to come once with all.
 */
final class GroupCommit<W extends GroupWork> {

    private static final int LARGEST_GROUP = 512;

    private final Queue<W> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean led = new AtomicBoolean();
    private final ToLongFunction<List<W>> write;
    private volatile int wanted;
    private volatile @Nullable W gathering;
    private int callers;
    private long writeNanos;
    private long diskNanos;

    /**
     * @param write settles every work of a group, in order, and tells how many nanoseconds the disk took; called by one
     *     thread at a time; throws nothing
     */
    GroupCommit(ToLongFunction<List<W>> write) {
        this.write = write;
    }

    /** Returns when the work has been settled. */
    void submit(W work) {
        waiting.add(work);
        announce();
        if (led.compareAndSet(false, true) || work.awaitTurn()) {
            gather(work);
            leadForAll();
        }
    }

    private void announce() {
        if (queued.incrementAndGet() == wanted) {
            @Nullable W leader = gathering;
            if (leader != null) {
                leader.wake();
            }
        }
    }

    private void gather(W leader) {
        long begun = System.nanoTime();
        await(leader, callers / 2, begun + writeNanos);
        await(leader, callers, begun + diskNanos);
    }

    private void await(W leader, int count, long until) {
        wanted = count;
        gathering = leader;
        for (long left = until - System.nanoTime();
                left > 0 && queued.get() < count;
                left = until - System.nanoTime()) {
            leader.rest(left);
        }
        gathering = null;
    }

    private void leadForAll() {
        List<W> group = drain();
        try {
            long begun = System.nanoTime();
            diskNanos = write.applyAsLong(group);
            writeNanos = System.nanoTime() - begun;
        } catch (RuntimeException | Error e) {
            group.forEach(work -> work.fail(new LedgerFailure("Cannot tell what was written: " + e, e)));
            throw e;
        } finally {
            callers = Math.min(LARGEST_GROUP, Math.max(callers * 7 / 8, queued.get() + group.size()));
            handOver();
            group.forEach(GroupWork::finish);
        }
    }

    private List<W> drain() {
        List<W> group = new ArrayList<>();
        for (W next = waiting.poll(); next != null; next = group.size() < LARGEST_GROUP ? waiting.poll() : null) {
            group.add(next);
        }
        queued.addAndGet(-group.size());
        return group;
    }

    private void handOver() {
        do {
            @Nullable W next = waiting.peek();
            if (next != null) {
                next.lead();
                return;
            }
            led.set(false);
        } while (!waiting.isEmpty() && led.compareAndSet(false, true));
    }
}
