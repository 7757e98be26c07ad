package io.tenure.relationship.csv;

import java.util.List;
import java.util.Map;

/** What became of a file, to the last line and penny. */
public final class ImportResult {

    private final long interactionsRecorded;
    private final long duplicates;
    private final long customersCreated;
    private final Account account;
    private final Map<String, Long> findings;

    ImportResult(
            long interactionsRecorded,
            long duplicates,
            long customersCreated,
            Account account,
            Map<String, Long> findings) {
        this.interactionsRecorded = interactionsRecorded;
        this.duplicates = duplicates;
        this.customersCreated = customersCreated;
        this.account = account;
        this.findings = findings;
    }

    public long interactionsRecorded() {
        return interactionsRecorded;
    }

    /** Interactions that had been recorded before. */
    public long duplicates() {
        return duplicates;
    }

    public long customersCreated() {
        return customersCreated;
    }

    /** All lines of the file, summed while they were read. */
    public Tally file() {
        return account.whole();
    }

    /** The lines of one fate. */
    public Tally lines(Fate fate) {
        return account.sum(fate);
    }

    /** The lines of one fate by reason; of what is recorded, by kind of interaction. */
    public Map<String, Tally> byReason(Fate fate) {
        return account.byCode(fate);
    }

    /** What is odd in the file, whatever became of it. A line may be counted under several heads. */
    public Map<String, Long> findings() {
        return findings;
    }

    /** In the order of the file. */
    public List<Reject> rejects() {
        return account.rejects();
    }

    /** Whether the fates of the lines add up to the file: always, or there is a fault in this program. */
    public boolean reconciles() {
        return account.reconciles();
    }
}
