package io.tenure.loyalty.queries;

import io.tenure.shared.jobs.Job;
import java.util.List;
import java.util.Optional;

/** What was found out about programmes. Nothing in it is about a single customer. */
public interface ReportQueries {

    /** Comparisons with the control group, the newest first. */
    List<EffectView> effects(String programme, int limit);

    Optional<EffectView> effect(String programme, String reportId);

    /** Those that wait or run, and those that failed in the last week, the newest first. */
    List<Job> effectJobs(String programme);

    /** Reports of what the programme owes, gave and brought, the newest first. */
    List<LiabilityReportView> liabilities(String programme, int limit);

    Optional<LiabilityReportView> liability(String programme, String reportId);

    /** Those that wait or run, and those that failed in the last week, the newest first. */
    List<Job> liabilityJobs(String programme);

    /** Trials of versions on the past, the newest first. */
    List<SimulationView> simulations(String programme, int limit);

    Optional<SimulationView> simulation(String programme, String reportId);

    /** Those that wait or run, and those that failed in the last week, the newest first. */
    List<Job> simulationJobs(String programme);
}
