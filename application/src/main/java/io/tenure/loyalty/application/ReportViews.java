package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.EffectView;
import io.tenure.loyalty.queries.LiabilityReportView;
import io.tenure.loyalty.queries.SimulationView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;

/** The read models of what was found out about programmes. */
public final class ReportViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "loyalty-reports";

    static final ViewType<EffectView> EFFECTS = new ViewType<>(
            "loyaltyEffect",
            EffectView.class,
            EffectView::id,
            List.of(
                    new ViewField<>("programme", view -> view.report().programme()),
                    new ViewField<>("at", view -> view.report().occurredAt().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("programme", "at")));

    static final ViewType<LiabilityReportView> LIABILITIES = new ViewType<>(
            "loyaltyLiabilityReport",
            LiabilityReportView.class,
            LiabilityReportView::id,
            List.of(
                    new ViewField<>("programme", view -> view.report().programme()),
                    new ViewField<>("at", view -> view.report().occurredAt().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("programme", "at")));

    static final ViewType<SimulationView> SIMULATIONS = new ViewType<>(
            "loyaltySimulation",
            SimulationView.class,
            SimulationView::id,
            List.of(
                    new ViewField<>("programme", view -> view.report().programme()),
                    new ViewField<>("at", view -> view.report().occurredAt().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("programme", "at")));

    private ReportViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(EFFECTS, LIABILITIES, SIMULATIONS));
    }
}
