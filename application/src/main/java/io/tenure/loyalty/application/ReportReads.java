package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.EffectView;
import io.tenure.loyalty.queries.LiabilityReportView;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.loyalty.queries.SimulationView;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Optional;

/** Answers what was found out about programmes. */
record ReportReads(Views views, Jobs jobs) implements ReportQueries {

    @Override
    public List<EffectView> effects(String programme, int limit) {
        return newest(ReportViews.EFFECTS, programme, limit);
    }

    @Override
    public Optional<EffectView> effect(String programme, String reportId) {
        return views.find(ReportViews.EFFECTS, programme + "@" + reportId);
    }

    @Override
    public List<Job> effectJobs(String programme) {
        return jobs(MeasureEffect.NAME, programme);
    }

    @Override
    public List<LiabilityReportView> liabilities(String programme, int limit) {
        return newest(ReportViews.LIABILITIES, programme, limit);
    }

    @Override
    public Optional<LiabilityReportView> liability(String programme, String reportId) {
        return views.find(ReportViews.LIABILITIES, programme + "@" + reportId);
    }

    @Override
    public List<Job> liabilityJobs(String programme) {
        return jobs(ReportLiability.NAME, programme);
    }

    @Override
    public List<SimulationView> simulations(String programme, int limit) {
        return newest(ReportViews.SIMULATIONS, programme, limit);
    }

    @Override
    public Optional<SimulationView> simulation(String programme, String reportId) {
        return views.find(ReportViews.SIMULATIONS, programme + "@" + reportId);
    }

    @Override
    public List<Job> simulationJobs(String programme) {
        return jobs(SimulateProgramme.NAME, programme);
    }

    private <V> List<V> newest(ViewType<V> type, String programme, int limit) {
        return views.page(
                        type,
                        new ViewQuery(List.of(new Filter.Is("programme", programme)), null, "at", true, null, limit))
                .views();
    }

    /** A trial is named by its version and days as well. */
    static boolean ofProgramme(Job job, String programme) {
        return job.key().equals(programme) || job.key().startsWith(programme + " ");
    }

    private List<Job> jobs(String work, String programme) {
        return jobs.underWayOrFailed(work).stream()
                .filter(job -> ofProgramme(job, programme))
                .toList();
    }
}
