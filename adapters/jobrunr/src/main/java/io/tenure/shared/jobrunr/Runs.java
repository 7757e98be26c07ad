package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.JobCancelled;
import io.tenure.shared.jobs.Work;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts that run in this process. */
final class Runs {

    private final Results results;
    private final Outcomes outcomes;
    private final Map<String, JobRunrRun> running = new ConcurrentHashMap<>();

    Runs(Results results, Outcomes outcomes) {
        this.results = results;
        this.outcomes = outcomes;
    }

    void run(String id, Task task, Work work) throws Exception {
        JobRunrRun run = new JobRunrRun(id, task, results);
        running.put(id, run);
        try {
            results.forget(id);
            Progress progress = attempt(run, work);
            if (work.every().isEmpty()) {
                outcomes.note(id, progress);
            }
        } finally {
            running.remove(id);
        }
    }

    private Progress attempt(JobRunrRun run, Work work) throws Exception {
        try {
            work.run(run);
            results.publish(run.id());
            return run.progress();
        } catch (JobCancelled cancelled) {
            results.forget(run.id());
            return run.progress().asCancelled();
        }
    }

    Optional<JobRunrRun> find(String id) {
        return Optional.ofNullable(running.get(id));
    }
}
