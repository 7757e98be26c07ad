package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.JobCancelled;
import io.tenure.shared.jobs.Work;
import java.util.Collection;
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
            requireNoneOf(run.refused(), run.id());
            results.publish(run.id());
            // Who is erased while the file is on its way to the others finds nothing there to throw away yet.
            requireNoneOf(run.published(), run.id());
            return run.progress();
        } catch (JobCancelled cancelled) {
            results.forget(run.id());
            return run.progress().asCancelled();
        } catch (Exception failure) {
            results.forget(run.id()); // it may be another node that tries again
            throw failure;
        }
    }

    /** Whoever is erased while the file is written may stand in it still; the next attempt sees them no more. */
    private void requireNoneOf(Set<String> refused, String id) {
        if (results.names(id, refused)) {
            throw new IllegalStateException("Somebody in the file was erased while it was written");
        }
    }

    /** Throws away the files in which one of some texts stands; a job that is writing one is done once more. */
    boolean forgetNaming(Collection<String> texts) {
        Set<String> unwritten = running.values().stream()
                .filter(run -> run.refuses(texts))
                .map(JobRunrRun::id)
                .collect(Collectors.toSet());
        results.forgetNaming(texts, unwritten);
        return true;
    }

    Optional<JobRunrRun> find(String id) {
        return Optional.ofNullable(running.get(id));
    }
}
