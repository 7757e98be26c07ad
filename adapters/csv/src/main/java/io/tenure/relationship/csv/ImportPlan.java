package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RecordedBefore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** A file that was read whole: what is to be recorded of it, customer by customer, each in the order it happened. */
public final class ImportPlan {

    private final Account account;
    private final Findings findings;
    private final List<List<Planned>> histories;

    ImportPlan(Account account, Findings findings, List<List<Planned>> histories) {
        this.account = account;
        this.findings = findings;
        this.histories = List.copyOf(histories);
    }

    /** How many interactions there are to record. */
    public long interactions() {
        return histories.stream().mapToLong(List::size).sum();
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
        recording.run(histories);
        Map<String, Long> all = new HashMap<>(findings.counts());
        all.putAll(recording.findings());
        return new ImportResult(
                recording.recorded(), recording.duplicates(), recording.customersCreated(), account, all);
    }
}
