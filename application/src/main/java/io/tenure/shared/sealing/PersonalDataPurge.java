package io.tenure.shared.sealing;

import java.time.Duration;
import java.util.Set;

/** Makes sure that what an erasure takes is gone from every file, logs of the storage engine included. */
@FunctionalInterface
public interface PersonalDataPurge {

    /**
     * Waits until all views show the erasure, and then leaves nothing readable of what they held before, nor files that
     * name one of the customers: all files are read for it, once.
     *
     * @param receipt the position of the last of the erasures in the ledger
     * @param atMost how long to wait for the views
     * @return false when some view does not show it in time: then nothing is purged
     */
    boolean purge(Set<String> customers, long receipt, Duration atMost) throws InterruptedException;
}
