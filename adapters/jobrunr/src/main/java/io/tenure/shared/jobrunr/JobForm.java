package io.tenure.shared.jobrunr;

import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Job.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.StateName;
import org.jspecify.annotations.Nullable;

/** Tells in our words what JobRunr keeps of a job. */
final class JobForm {

    private JobForm() {}

    static Job read(org.jobrunr.jobs.Job job, Progress progress) {
        Task task = task(job);
        State state = state(job, progress);
        return new Job(
                job.getId().toString(),
                task.work(),
                task.key(),
                state,
                progress.done(),
                progress.total(),
                progress.text(),
                state == State.DONE || state == State.CANCELLED ? null : failure(job),
                job.getCreatedAt(),
                began(job),
                state.ended() ? job.getUpdatedAt() : null);
    }

    static Task task(org.jobrunr.jobs.Job job) {
        return (Task) job.getJobDetails().getJobParameterValues()[0];
    }

    private static State state(org.jobrunr.jobs.Job job, Progress progress) {
        return switch (job.getState()) {
            case AWAITING, SCHEDULED, ENQUEUED -> State.WAITING;
            case PROCESSING -> State.RUNNING;
            case SUCCEEDED -> progress.cancelled() ? State.CANCELLED : State.DONE;
            case FAILED -> State.FAILED;
            case DELETED -> State.CANCELLED;
        };
    }

    private static @Nullable String failure(org.jobrunr.jobs.Job job) {
        List<JobState> failures = job.getJobStatesOfType(FailedState.class)
                .<JobState>map(state -> state)
                .toList();
        if (failures.isEmpty()) {
            return null;
        }
        FailedState last = (FailedState) failures.getLast();
        return Stream.of(
                        last.getExceptionMessage(),
                        last.getExceptionCauseMessage(),
                        last.getExceptionCauseType(),
                        last.getExceptionType())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant began(org.jobrunr.jobs.Job job) {
        return job.getJobStates().stream()
                .filter(state -> state.getName() == StateName.PROCESSING)
                .map(JobState::getCreatedAt)
                .findFirst()
                .orElse(null);
    }
}
