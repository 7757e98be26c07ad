package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.Work;
import io.tenure.shared.jobs.WorkFailed;
import java.util.Map;
import org.jobrunr.JobRunrException;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.server.runner.ThreadLocalJobContext;

/** Does the work that JobRunr hands out; public because JobRunr calls it by reflection. */
public final class TaskHandler implements JobRequestHandler<Task> {

    private final Map<String, Work> works;
    private final Runs runs;

    TaskHandler(Map<String, Work> works, Runs runs) {
        this.works = works;
        this.runs = runs;
    }

    @Override
    public void run(Task task) throws Exception {
        String id = ThreadLocalJobContext.getJobContext().getJobId().toString();
        Work work = works.get(task.work());
        if (work == null) {
            throw new JobRunrException("This version of Tenure knows no work '" + task.work() + "'", true);
        }
        try {
            runs.run(id, task, work);
        } catch (WorkFailed failed) {
            throw new JobRunrException(failed.getMessage(), true, failed);
        }
    }
}
