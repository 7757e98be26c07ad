package io.tenure.shared.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.shared.jobs.Job;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a report has come that is not there yet, and why it failed. */
@Schema(name = "ReportJob")
public record ReportJobBody(
        String id,
        Job.State state,
        long done,
        long total,
        @Nullable String failure,
        @Nullable Instant ended) {

    public static ReportJobBody of(Job job) {
        return new ReportJobBody(job.id(), job.state(), job.done(), job.total(), job.failure(), job.ended());
    }

    public static List<ReportJobBody> of(List<Job> jobs) {
        return jobs.stream().map(ReportJobBody::of).toList();
    }
}
