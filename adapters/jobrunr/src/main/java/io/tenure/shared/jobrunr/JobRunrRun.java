package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.JobCancelled;
import io.tenure.shared.jobs.Run;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** One attempt, in this process; its progress is in memory until it ends. */
final class JobRunrRun implements Run {

    private final String id;
    private final Task task;
    private final Results results;
    private final Set<String> refused = new HashSet<>();
    private boolean published;
    private volatile boolean cancelled;
    private volatile Progress progress = Progress.NONE;

    JobRunrRun(String id, Task task, Results results) {
        this.id = id;
        this.task = task;
        this.results = results;
    }

    @Override
    public String key() {
        return task.key();
    }

    @Override
    public String input() {
        return task.input();
    }

    @Override
    public void progress(long done, long total, String text) {
        if (cancelled) {
            throw new JobCancelled();
        }
        progress = new Progress(done, total, text, false);
    }

    @Override
    public Path result(String fileName) {
        return results.create(id, fileName);
    }

    @Override
    public String id() {
        return id;
    }

    /** Has the file looked through for texts once it is published; false when it is published already. */
    synchronized boolean refuses(Collection<String> texts) {
        refused.addAll(texts);
        return !published;
    }

    /** What must not stand in the file so far. */
    synchronized Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** The same, now that others find the file where they look for it. */
    synchronized Set<String> published() {
        published = true;
        return refused();
    }

    Progress progress() {
        return progress;
    }

    void cancel() {
        cancelled = true;
    }
}
