package io.tenure.lifecycle.application;

import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;

/** The read models of the lifecycle module. */
public final class LifecycleViews {

    /** The name of the projection that makes them all. */
    public static final String PROJECTION = "lifecycle";

    static final ViewType<ModelText> MODELS = new ViewType<>(
            "lifecycleModel",
            ModelText.class,
            ModelText::id,
            List.of(new ViewField<>("model", ModelText::model), new ViewField<>("version", ModelText::version)),
            view -> List.of(),
            List.of(List.of("model", "version")));

    static final ViewType<InForce> IN_FORCE = new ViewType<>(
            "lifecycleInForce", InForce.class, view -> InForce.ID, List.of(), view -> List.of(), List.of());

    static final ViewType<StageView> STAGES = new ViewType<>(
            "stage",
            StageView.class,
            StageView::id,
            List.of(
                    new ViewField<>("model", StageView::model),
                    new ViewField<>("owner", StageView::owner),
                    new ViewField<>("stage", StageView::stage),
                    new ViewField<>("listed", StageView::listed)),
            view -> List.of(),
            List.of(List.of("model", "listed", "stage"), List.of("model", "listed", "owner", "stage")));

    static final ViewType<StageOwner> OWNERS = new ViewType<>(
            "stageOwner", StageOwner.class, StageOwner::customerId, List.of(), view -> List.of(), List.of());

    static final ViewType<StageMoveView> MOVES = new ViewType<>(
            "stageMove",
            StageMoveView.class,
            StageMoveView::id,
            List.of(
                    new ViewField<>("customer", StageMoveView::customerId),
                    new ViewField<>("owner", StageMoveView::owner),
                    new ViewField<>("model", StageMoveView::model),
                    new ViewField<>("from", StageMoveView::from),
                    new ViewField<>("to", StageMoveView::to),
                    new ViewField<>("at", view -> view.occurredAt().toEpochMilli())),
            view -> List.of(),
            List.of(
                    List.of("customer", "at"),
                    List.of("model", "from", "to", "at"),
                    List.of("model", "owner", "from", "to", "at")));

    private LifecycleViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(MODELS, IN_FORCE, STAGES, OWNERS, MOVES));
    }
}
