package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.JobCancelled;
import io.tenure.shared.jobs.Work;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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
            requireNoneOf(run.written(), run.id());
            results.publish(run.id());
            return run.progress();
        } catch (JobCancelled cancelled) {
            results.forget(run.id());
            return run.progress().asCancelled();
        }
    }

    /** Whoever is erased while the file is written may stand in it still; the next attempt sees them no more. */
    private void requireNoneOf(Set<String> refused, String id) {
        if (refused.stream().anyMatch(text -> results.names(id, text))) {
            results.forget(id);
            throw new IllegalStateException("Somebody in the file was erased while it was written");
        }
    }

    /** Throws away the files in which a text stands; a job that is writing one is done once more. */
    boolean forgetNaming(String text) {
        Set<String> unwritten = running.values().stream()
                .filter(run -> run.refuses(text))
                .map(JobRunrRun::id)
                .collect(Collectors.toSet());
        results.forgetNaming(text, unwritten);
        return true;
    }

    Optional<JobRunrRun> find(String id) {
        return Optional.ofNullable(running.get(id));
    }
}
