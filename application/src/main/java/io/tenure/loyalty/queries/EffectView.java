package io.tenure.loyalty.queries;

import io.tenure.loyalty.events.EffectMeasured;

/** A comparison of members with their control group. */
public record EffectView(EffectMeasured report) {

    public String id() {
        return report.programme() + "@" + report.reportId();
    }
}
