package io.tenure.value.queries;

import io.tenure.value.events.CostElsewhere;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What other parts of Tenure spend on customers, for those who know of it to tell: profit is reckoned before them in
 * the order of modules. Safe for use by many threads.
 */
public interface CostsElsewhere {

    /**
     * What was spent up to the end of a day, each source once.
     *
     * @param records of one customer
     */
    List<CostElsewhere> of(Collection<String> records, LocalDate upTo);

    /** The same for whoever asks for many customers: read once, so that all answers go together. */
    Spent upTo(LocalDate day);

    /** What was spent up to the end of a day, as it was known when it was asked for; held in memory. */
    interface Spent {

        /** The records on which anything was spent. */
        Set<String> records();

        /** As {@link CostsElsewhere#of}. */
        List<CostElsewhere> on(Collection<String> records);
    }

    /** Waits a moment until what was spent by a position of the ledger is known here; true when it is. */
    boolean reaches(long position) throws InterruptedException;
}
