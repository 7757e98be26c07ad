package io.tenure.relationship.portal;

import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One export that runs, and one that failed. */
final class SampleJobs implements Jobs {

    private static final Job RUNNING = new Job(
            "1",
            "export",
            "all customers",
            Job.State.RUNNING,
            40,
            100,
            "writing",
            null,
            SampleBook.NOW,
            SampleBook.NOW,
            null);
    private static final Job FAILED = new Job(
            "2",
            "export",
            "my book",
            Job.State.FAILED,
            0,
            0,
            "",
            "No space left on the disk",
            SampleBook.NOW,
            SampleBook.NOW,
            SampleBook.NOW);

    @Override
    public String begin(String work, String key, String input) {
        throw new UnsupportedOperationException("The sample begins nothing");
    }

    @Override
    public Optional<Job> find(String id) {
        return List.of(RUNNING, FAILED).stream()
                .filter(job -> job.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Job> unfinished() {
        return List.of(RUNNING);
    }

    @Override
    public List<Job> ended(int limit) {
        return List.of(FAILED);
    }

    @Override
    public boolean cancel(String id) {
        return id.equals(RUNNING.id());
    }

    @Override
    public Optional<Path> result(String id) {
        return Optional.empty();
    }
}
