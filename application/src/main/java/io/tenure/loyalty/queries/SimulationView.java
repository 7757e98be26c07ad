package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.ProgrammeSimulated;

/** A version of a programme tried on the past. */
public record SimulationView(ProgrammeSimulated report) {

    public String id() {
        return report.programme() + "@" + report.reportId();
    }
}
