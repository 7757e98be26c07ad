package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.JobsContract;
import io.tenure.shared.jobs.JobsFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class JobRunrJobsTest extends JobsContract {

    @TempDir
    Path directory;

    @Override
    protected JobsFixture open() {
        return new JobRunrFixture(directory);
    }
}
