package io.tenure.bootstrap;

import io.tenure.shared.jobrunr.JobRunrJobs;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.sealing.PersonalDataPurge;
import java.time.Duration;
import java.util.Set;

/** Leaves nothing readable on disk of customers who are erased, once no view shows anything of them. */
record Purge(Projections projections, JobRunrJobs jobs, Store store) implements PersonalDataPurge {

    @Override
    public boolean purge(Set<String> customers, long receipt, Duration atMost) throws InterruptedException {
        if (!projections.awaitShown(receipt, atMost)) {
            return false;
        }
        jobs.forgetResultsNaming(customers);
        store.compactLedger();
        store.compactViews();
        return true;
    }
}
