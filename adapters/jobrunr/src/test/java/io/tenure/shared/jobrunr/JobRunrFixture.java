package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.JobsFixture;
import io.tenure.shared.jobs.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs on disk; a crash is played by going on with a copy of the files as they are while the work still runs. */
final class JobRunrFixture implements JobsFixture {

    private final List<JobRunrJobs> opened = new ArrayList<>();
    private Path directory;
    private @Nullable JobRunrJobs jobs;

    JobRunrFixture(Path directory) {
        this.directory = directory;
    }

    @Override
    public JobRunrJobs jobs() {
        if (jobs == null) {
            jobs = JobRunrJobs.open(directory.resolve("jobs.db"), directory.resolve("results"), InstantSource.system());
            opened.add(jobs);
        }
        return jobs;
    }

    @Override
    public void start(List<Work> works) {
        jobs().start(works);
    }

    @Override
    public void crash() {
        Path copy = directory.resolve("after-the-crash");
        try {
            Files.createDirectory(copy);
            for (String file : List.of("jobs.db", "jobs.db-wal")) {
                if (Files.exists(directory.resolve(file))) {
                    Files.copy(directory.resolve(file), copy.resolve(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        directory = copy;
        jobs = null;
    }

    @Override
    public void close() {
        opened.forEach(JobRunrJobs::close);
    }
}
