package io.tenure.value.application;

import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.queries.RfmReport;
import io.tenure.value.queries.ValueRunView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The read models of the value module; they are made together with the facts. */
public final class ValueViews {

    static final ViewType<CustomerValue> VALUES = new ViewType<>(
            "customervalue",
            CustomerValue.class,
            CustomerValue::customerId,
            List.of(
                    new ViewField<>("owner", CustomerValue::owner),
                    new ViewField<>("currency", CustomerValue::currency),
                    new ViewField<>("abcClass", value -> value.abcClass().name()),
                    new ViewField<>("rfmSegment", value -> value.rfmSegment().name()),
                    new ViewField<>("lifetimeValue", value -> hundredths(value.lifetimeValue())),
                    new ViewField<>(
                            "revenue", value -> hundredths(value.profit().revenue())),
                    new ViewField<>("profit", value -> hundredths(value.profit().profit())),
                    new ViewField<>("probabilityAlive", value -> Math.round(value.probabilityAlive() * 1e6))),
            view -> List.of(),
            List.of(
                    List.of("lifetimeValue"),
                    List.of("revenue"),
                    List.of("profit"),
                    List.of("probabilityAlive"),
                    List.of("owner", "lifetimeValue"),
                    List.of("abcClass", "lifetimeValue"),
                    List.of("rfmSegment", "lifetimeValue")));

    static final ViewType<ValueRunView> RUNS = new ViewType<>(
            "valuerun",
            ValueRunView.class,
            run -> Long.toString(run.number()),
            List.of(new ViewField<>("number", ValueRunView::number)),
            view -> List.of(),
            List.of(List.of("number")));

    static final ViewType<InForce> IN_FORCE =
            new ViewType<>("valueinforce", InForce.class, InForce::id, List.of(), view -> List.of(), List.of());

    static final ViewType<RfmReport> RFM_REPORTS = new ViewType<>(
            "rfmreport",
            RfmReport.class,
            RfmReport::id,
            List.of(new ViewField<>("at", view -> view.report().occurredAt().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("at")));

    static final ViewType<Charged> CHARGED =
            new ViewType<>("valuecharged", Charged.class, Charged::recordId, List.of(), view -> List.of(), List.of());

    private ValueViews() {}

    /** All of them, for the engine to prepare. */
    public static List<ViewType<?>> all() {
        return List.of(VALUES, RUNS, IN_FORCE, RFM_REPORTS, CHARGED);
    }

    private static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValue();
    }
}
