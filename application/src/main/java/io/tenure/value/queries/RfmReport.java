package io.tenure.value.queries;

import io.tenure.value.events.RfmTabulated;

/**
 * The ten segments as they were counted by the rules of the published analyses.
 *
 * @param askedBy whoever wanted to know
 */
public record RfmReport(RfmTabulated report, String askedBy) {

    public String id() {
        return report.reportId();
    }
}
