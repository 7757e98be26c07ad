package io.tenure.value.application;

import io.tenure.shared.jobs.Job;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.RfmQueries;
import io.tenure.value.queries.RfmReport;
import java.util.List;
import java.util.Optional;

/** Answers what was counted by the rules of the published analyses. */
record RfmReads(Views views, Jobs background) implements RfmQueries {

    @Override
    public List<RfmReport> reports(int limit) {
        return views.page(ValueViews.RFM_REPORTS, new ViewQuery(List.of(), null, "at", true, null, limit))
                .views();
    }

    @Override
    public Optional<RfmReport> report(String id) {
        return views.find(ValueViews.RFM_REPORTS, id);
    }

    @Override
    public List<Job> jobs() {
        return background.underWayOrFailed(TabulateRfm.NAME);
    }

    @Override
    public Optional<Job> job(String id) {
        return background.find(id).filter(job -> job.work().equals(TabulateRfm.NAME));
    }
}
