package io.tenure.lifecycle.application;

import io.tenure.lifecycle.queries.ServiceStepView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of the care for customers. */
public final class CareViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "care";

    static final ViewType<CareView> CARE = new ViewType<>(
            "care",
            CareView.class,
            CareView::customerId,
            List.of(
                    new ViewField<>("callBackAt", view -> millis(view.callBackAt())),
                    new ViewField<>("contactDueAt", view -> millis(view.contactDueAt()))),
            view -> List.of(),
            List.of(List.of("callBackAt"), List.of("contactDueAt")));

    static final ViewType<ServiceStepView> STEPS = new ViewType<>(
            "serviceStep",
            ServiceStepView.class,
            step -> id(step.customerId(), step.stepId()),
            List.of(
                    new ViewField<>("customer", ServiceStepView::customerId),
                    new ViewField<>("open", ServiceStepView::open),
                    new ViewField<>("dueOn", step -> step.dueOn().toEpochDay())),
            view -> List.of(),
            List.of(List.of("customer", "dueOn"), List.of("open", "dueOn")));

    private CareViews() {}

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static String id(String customer, String step) {
        return customer + "@" + step;
    }

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(CARE, STEPS));
    }
}
