package io.tenure.shared.jobs;

/** The work cannot be done, now or later. The message says why, and what to do. */
public final class WorkFailed extends RuntimeException {

    public WorkFailed(String message) {
        super(message);
    }
}
