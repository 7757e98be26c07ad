package io.tenure.loyalty.application;

import io.tenure.loyalty.events.EffectMeasured;
import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.events.ProgrammeSimulated;
import io.tenure.loyalty.events.ReportEvent;
import io.tenure.loyalty.queries.EffectView;
import io.tenure.loyalty.queries.LiabilityReportView;
import io.tenure.loyalty.queries.SimulationView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;

/** Keeps what was found out about programmes to be read. */
public final class ReportProjection implements Projection {

    @Override
    public OwnedViews views() {
        return ReportViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return ReportEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        if (recorded.event() instanceof ReportEvent report) {
            switch (report) {
                case EffectMeasured e -> views.put(ReportViews.EFFECTS, new EffectView(e));
                case LiabilityReported e -> views.put(ReportViews.LIABILITIES, new LiabilityReportView(e));
                case ProgrammeSimulated e -> views.put(ReportViews.SIMULATIONS, new SimulationView(e));
            }
        }
    }
}
