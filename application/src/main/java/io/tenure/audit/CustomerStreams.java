package io.tenure.audit;

import java.util.List;

/** Which streams of the ledger tell of customers and of nobody else, whichever module keeps them. */
@FunctionalInterface
public interface CustomerStreams {

    /**
     * The streams of some records; one that nothing was written to does no harm.
     *
     * @param records ids of customers, also of those that were merged into another or erased
     */
    List<String> of(List<String> records);
}
