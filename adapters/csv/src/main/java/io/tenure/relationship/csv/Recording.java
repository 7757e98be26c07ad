package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Records many customers at once, each in order, so that they share durable writes. The longest histories begin, for
 * none of them can be cut.
 */
final class Recording {

    private static final int LANES = 64;

    private final RecordInteractionUseCase useCase;
    private final Caller caller;
    private final Account account;
    private final LongConsumer progress;
    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    Recording(RecordInteractionUseCase useCase, Caller caller, Account account, LongConsumer progress) {
        this.useCase = useCase;
        this.caller = caller;
        this.account = account;
        this.progress = progress;
    }

    void run(List<List<Planned>> histories) throws InterruptedException {
        Queue<List<Planned>> waiting = new ConcurrentLinkedQueue<>(histories.stream()
                .sorted(Comparator.<List<Planned>>comparingInt(List::size).reversed())
                .toList());
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = Stream.<Future<?>>generate(() -> lanes.submit(() -> work(waiting)))
                    .limit(LANES)
                    .toList();
            for (Future<?> lane : running) {
                await(lane, waiting);
            }
        }
    }

    /** A fault of ours or of the disk ends all lanes; what was acknowledged until then is recorded. */
    private static void await(Future<?> lane, Queue<List<Planned>> waiting) throws InterruptedException {
        try {
            lane.get();
        } catch (ExecutionException e) {
            waiting.clear();
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void work(Queue<List<Planned>> waiting) {
        for (List<Planned> history = waiting.poll(); history != null; history = waiting.poll()) {
            for (Planned planned : history) {
                record(planned);
                progress.accept(done.incrementAndGet());
            }
        }
    }

    private void record(Planned planned) {
        try {
            switch (useCase.record(planned.draft(), caller)) {
                case InteractionReceipt.Recorded now -> {
                    recorded.incrementAndGet();
                    created.addAndGet(now.customerCreated() ? 1 : 0);
                    account.settle(Fate.RECORDED, planned.draft().kind().name(), planned.lines());
                }
                case InteractionReceipt.Duplicate _ -> {
                    duplicates.incrementAndGet();
                    account.settle(Fate.DUPLICATE, planned.draft().kind().name(), planned.lines());
                }
            }
        } catch (Refusal refusal) {
            planned.lines()
                    .forEach(line -> account.reject(
                            line,
                            refusal.rejection().code(),
                            refusal.rejection().reason()));
        }
    }

    long recorded() {
        return recorded.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    long customersCreated() {
        return created.get();
    }
}
