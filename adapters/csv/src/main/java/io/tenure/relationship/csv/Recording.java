package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.together.Together;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

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
        Together.each(
                LANES,
                histories.stream()
                        .sorted(Comparator.<List<Planned>>comparingInt(List::size)
                                .reversed())
                        .toList(),
                history -> history.forEach(this::recordNext));
    }

    private void recordNext(Planned planned) {
        record(planned);
        progress.accept(done.incrementAndGet());
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
