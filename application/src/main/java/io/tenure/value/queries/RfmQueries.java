package io.tenure.value.queries;

import io.tenure.shared.jobs.Job;
import java.util.List;
import java.util.Optional;

/** What was counted by the rules of the published analyses: numbers of customers, and of none by name. */
public interface RfmQueries {

    /** The newest first, at most {@code limit}. */
    List<RfmReport> reports(int limit);

    /** The one that a job has drawn up; its id is the job's. */
    Optional<RfmReport> report(String id);

    /** Those that wait or work, and those of the last {@value Job#DAYS_KEPT} days that failed for good. */
    List<Job> jobs();

    /** How a job ended that was begun in the last days, or how far it has come. */
    Optional<Job> job(String id);
}
