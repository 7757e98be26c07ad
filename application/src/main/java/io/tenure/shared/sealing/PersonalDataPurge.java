package io.tenure.shared.sealing;

import java.time.Duration;

/** Makes sure that what an erasure takes is gone from every file, logs of the storage engine included. */
@FunctionalInterface
public interface PersonalDataPurge {

    /**
     * Waits until all views show the erasure, and then leaves nothing readable of what they held before, nor files that
     * name the customer.
     *
     * @param receipt the position of the erasure in the ledger
     * @param atMost how long to wait for the views
     * @return false when some view does not show it in time: then nothing is purged
     */
    boolean purge(String customer, long receipt, Duration atMost) throws InterruptedException;
}
