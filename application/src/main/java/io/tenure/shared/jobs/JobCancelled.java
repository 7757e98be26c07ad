package io.tenure.shared.jobs;

/** Somebody does not want the work done any more; thrown where the work tells its progress. */
public final class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("The job was cancelled", null, false, false);
    }
}
