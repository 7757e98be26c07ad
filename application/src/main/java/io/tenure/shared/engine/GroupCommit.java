package io.tenure.shared.engine;

import io.tenure.shared.ledger.GroupedWrites;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that wait at the same time share one durable write, without a thread of its own: one of them writes for
 * itself and for all who queued, then makes it durable while the next group is written already. A caller alone
 * therefore writes at once in its own thread.
 *
 * <p>While a group is on its way to disk, the next one is begun by the caller who completes a third of those seen
 * lately, so that a write is worth its fixed cost, and one third decides and one is written while another is kept. When
 * no group is on its way, nobody waits for others: the disk would be idle. See docs/adr/0030.
 */
public final class GroupCommit<W extends GroupWork> {

    /** Where groups go, in two steps. */
    @FunctionalInterface
    public interface Target<W> {

        /**
         * Settles every work of a group, in order; called by one thread at a time; throws nothing that a disk may
         * cause.
         *
         * @return a ticket for {@link #keep}
         */
        long write(List<W> group);

        /**
         * Returns when what was written up to a ticket is on disk; called by many threads at once. By itself, a write
         * is on disk when it returns.
         *
         * @throws LedgerFailure when it is not known to be there
         */
        default void keep(long ticket) {}
    }

    private static final int LARGEST_GROUP = 512;

    private final Queue<W> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicBoolean led = new AtomicBoolean();
    private final LongAdder writes = new LongAdder();
    private final LongAdder groups = new LongAdder();
    private final Target<W> target;
    private volatile int wanted = 1;
    private int callers;

    public GroupCommit(Target<W> target) {
        this.target = target;
    }

    /** Returns when the work has been settled. */
    public void submit(W work) {
        inside.incrementAndGet();
        try {
            waiting.add(work);
            queued.incrementAndGet();
            if (worthWriting() && led.compareAndSet(false, true)) {
                leadForAll();
            }
            while (work.awaitTurn()) {
                leadForAll();
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    /** How much was handed to the target, whatever became of it. */
    public GroupedWrites writes() {
        return new GroupedWrites(writes.sum(), groups.sum());
    }

    private boolean worthWriting() {
        int count = queued.get();
        return count >= wanted || (count > 0 && underWay.get() == 0);
    }

    private void leadForAll() {
        List<W> group = drain();
        if (group.isEmpty()) {
            led.set(false);
            passOn();
            return;
        }
        underWay.incrementAndGet();
        try {
            target.keep(write(group));
        } catch (LedgerFailure e) {
            group.forEach(work -> work.fail(e));
        } catch (RuntimeException e) {
            // Also for who leads: its own work may be in another group, and nobody knows more than the others.
            group.forEach(work -> work.fail(unknown(e)));
        } catch (Error e) {
            group.forEach(work -> work.fail(unknown(e)));
            throw e;
        } finally {
            underWay.decrementAndGet();
            passOn();
            group.forEach(GroupWork::finish);
        }
    }

    private static OutcomeUnknown unknown(Throwable cause) {
        return new OutcomeUnknown("Cannot tell what was written: " + cause, cause);
    }

    private long write(List<W> group) {
        try {
            writes.add(group.size());
            groups.add(group.isEmpty() ? 0 : 1);
            return target.write(group);
        } finally {
            callers = Math.min(LARGEST_GROUP, Math.max(callers * 7 / 8, inside.get()));
            wanted = Math.max(1, callers / 3);
            led.set(false);
            passOn();
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

    /** Lets the first who waits lead, when there is enough to write and nobody writes. */
    private void passOn() {
        while (worthWriting() && led.compareAndSet(false, true)) {
            @Nullable W next = waiting.peek();
            if (next != null) {
                next.lead();
                return;
            }
            led.set(false);
        }
    }
}
