package io.tenure.shared.jobrunr;

import org.jobrunr.jobs.lambdas.JobRequest;

/** What JobRunr keeps of a piece of work: its name and what it is for, never a class of ours. */
record Task(String work, String key, String input) implements JobRequest {

    @Override
    public Class<TaskHandler> getJobRequestHandler() {
        return TaskHandler.class;
    }
}
