package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RecordedBefore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;

/** A file that was read whole: what is to be recorded of it, customer by customer, each in the order it happened. */
public final class ImportPlan {

    private final Account account;
    private final Findings findings;
    private final CompletableFuture<List<List<Planned>>> planning;

    /** @param planning changes account and findings until it is done */
    ImportPlan(Account account, Findings findings, CompletableFuture<List<List<Planned>>> planning) {
        this.account = account;
        this.findings = findings;
        this.planning = planning;
    }

    private List<List<Planned>> histories() throws InterruptedException {
        try {
            return planning.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /** How many interactions there are to record; waits until that is known. */
    public long interactions() throws InterruptedException {
        return histories().stream().mapToLong(List::size).sum();
    }

    /**
     * Records what has not been recorded yet; may be done once.
     *
     * @param before what is on record already: the sale behind a return may be there
     * @param progress told how many interactions have been dealt with
     */
    public ImportResult record(
            RecordInteractionUseCase useCase, RecordedBefore before, Caller caller, LongConsumer progress)
            throws InterruptedException {
        var recording = new Recording(useCase, before, caller, account, progress);
        recording.run(histories());
        Map<String, Long> all = new HashMap<>(findings.counts());
        all.putAll(recording.findings());
        return new ImportResult(
                recording.recorded(), recording.duplicates(), recording.customersCreated(), account, all);
    }
}
