package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.LiabilityReported;

/** What a programme owed, gave and brought on a day. */
public record LiabilityReportView(LiabilityReported report) {

    public String id() {
        return report.programme() + "@" + report.reportId();
    }
}
