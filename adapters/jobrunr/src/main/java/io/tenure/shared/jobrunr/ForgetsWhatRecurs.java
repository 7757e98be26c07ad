package io.tenure.shared.jobrunr;

import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.ApplyStateFilter;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.StorageProvider;

/** Recurring work that went well leaves nothing to look at, many times an hour: it is not kept. */
record ForgetsWhatRecurs(StorageProvider storage) implements ApplyStateFilter {

    @Override
    public void onStateApplied(Job job, JobState before, JobState now) {
        if (now.getName() == StateName.SUCCEEDED && job.getRecurringJobId().isPresent()) {
            storage.deletePermanently(job.getId());
        }
    }
}
