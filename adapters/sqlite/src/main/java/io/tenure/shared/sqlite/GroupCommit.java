package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that wait at the same time share one durable write, without a thread of its own: the first to come
 * writes for itself and for all who queued meanwhile, then hands over to the first who queued since. A caller alone
 * therefore writes at once in its own thread.
 */
final class GroupCommit<W extends GroupWork> {

    private static final int LARGEST_GROUP = 512;

    private final Queue<W> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();
    private final Consumer<List<W>> write;

    /** @param write settles every work of a group, in order; by one thread at a time; throws nothing */
    GroupCommit(Consumer<List<W>> write) {
        this.write = write;
    }

    /** Returns when the work has been settled. */
    void submit(W work) {
        waiting.add(work);
        if (led.compareAndSet(false, true) || work.awaitTurn()) {
            leadForAll();
        }
    }

    private void leadForAll() {
        List<W> group = drain();
        try {
            write.accept(group);
        } catch (RuntimeException | Error e) {
            group.forEach(work -> work.fail(new LedgerFailure("Cannot tell what was written: " + e, e)));
            throw e;
        } finally {
            handOver();
            group.forEach(GroupWork::finish);
        }
    }

    private List<W> drain() {
        List<W> group = new ArrayList<>();
        for (W next = waiting.poll(); next != null; next = group.size() < LARGEST_GROUP ? waiting.poll() : null) {
            group.add(next);
        }
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
