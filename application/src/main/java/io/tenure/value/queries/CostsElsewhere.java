package io.tenure.value.queries;

import io.tenure.value.events.CostElsewhere;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What other parts of Tenure spend on customers, for those who know of it to tell: profit is reckoned before them in
 * the order of modules. Asked for each customer of a run, so cheap where nothing was spent. Safe for use by many
 * threads.
 */
public interface CostsElsewhere {

    /**
     * What was spent up to the end of a day, each source once.
     *
     * @param records of one customer
     */
    List<CostElsewhere> of(Collection<String> records, LocalDate upTo);

    /** Waits a moment until what was spent by a position of the ledger is known here; true when it is. */
    boolean reaches(long position) throws InterruptedException;
}
