package io.tenure.shared.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The background work of this installation. What was begun is kept on disk and taken up again from its beginning after
 * a restart. Safe for use by many threads.
 */
public interface Jobs {

    /** How many that have ended are looked through for those of a work. */
    int MOST_LOOKED_AT = 1_000;

    /**
     * Has work done in the background, once: when the same work with the same key is waiting or running, that is the
     * answer. Durable when the call returns.
     *
     * @param work the {@link Work#name()}
     * @param key what it is done for; ended work with the same key does not count
     * @param input whatever the work needs to know
     * @return the id of the job
     */
    String begin(String work, String key, String input);

    Optional<Job> find(String id);

    /** What waits or runs, oldest first; recurring work only while it runs. At most 1,000. */
    List<Job> unfinished();

    /** What has ended, newest first; recurring work only where it failed. Kept for {@value Job#DAYS_KEPT} days. */
    List<Job> ended(int limit);

    /** Jobs of a work that wait, run, or failed for good in the last {@value Job#DAYS_KEPT} days, those last. */
    default List<Job> underWayOrFailed(String work) {
        return Stream.concat(
                        unfinished().stream(),
                        ended(MOST_LOOKED_AT).stream().filter(job -> job.state() == Job.State.FAILED))
                .filter(job -> job.work().equals(work))
                .toList();
    }

    /**
     * Stops a job: one that waits at once, one that runs at its next {@link Run#progress}.
     *
     * @return false when there is no such job or it has ended
     */
    boolean cancel(String id);

    /** The file that a job has made, kept for {@value Job#DAYS_KEPT} days; empty when it made none or has not ended. */
    Optional<Path> result(String id);
}
