package io.tenure.shared.jobrunr;

import static org.jobrunr.storage.Paging.AmountBasedList.ascOnUpdatedAt;

import java.util.Comparator;
import java.util.Optional;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.BackgroundJobServerStatus;
import org.jobrunr.storage.StorageProvider;

/** What an earlier process has left half done in a file that no other process has open. */
record LeftOver(StorageProvider storage, int retries) {

    void takeUpAgain() {
        forgetServersThatAreGone();
        enqueueAgain();
    }

    /** A server written in the file is a killed one; JobRunr would await its time-out. */
    private void forgetServersThatAreGone() {
        storage.getBackgroundJobServers().stream()
                .map(BackgroundJobServerStatus::getLastHeartbeat)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> storage.removeTimedOutBackgroundJobServers(last.plusMillis(1)));
    }

    /** An interruption is no failure: it does not use up an attempt. */
    private void enqueueAgain() {
        for (var job : storage.getJobList(StateName.PROCESSING, ascOnUpdatedAt(JobRunrJobs.MOST))) {
            int allowed = Optional.ofNullable(job.getAmountOfRetries()).orElse(retries);
            job.setAmountOfRetries(allowed + 1);
            job.failed("Interrupted", new IllegalStateException("The server stopped in the middle of the work"));
            job.enqueue();
            storage.save(job);
        }
    }
}
