package io.tenure.segmentation.application;

import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of the segmentation module. */
public final class SegmentationViews {

    /** The name of the projection that makes them all. */
    public static final String PROJECTION = "segmentation";

    static final ViewType<SegmentView> SEGMENTS =
            new ViewType<>("segment", SegmentView.class, SegmentView::name, List.of(), view -> List.of(), List.of());

    static final ViewType<StandingView> STANDINGS =
            new ViewType<>("standing", StandingView.class, StandingView::id, List.of(), view -> List.of(), List.of());

    static final ViewType<ModelInForce> MODELS = new ViewType<>(
            "modelinforce", ModelInForce.class, view -> ModelInForce.ID, List.of(), view -> List.of(), List.of());

    static final ViewType<MembershipView> MEMBERSHIPS = new ViewType<>(
            "membership",
            MembershipView.class,
            MembershipView::id,
            List.of(
                    new ViewField<>("customer", MembershipView::customerId),
                    new ViewField<>("segment", MembershipView::segment),
                    new ViewField<>("current", view -> view.left() == null),
                    new ViewField<>("entered", view -> view.entered().toEpochMilli()),
                    new ViewField<>("left", SegmentationViews::until)),
            view -> List.of(),
            List.of(
                    List.of("customer", "entered"),
                    List.of("segment", "entered"),
                    List.of("segment", "left"),
                    List.of("segment", "current", "entered")));

    static final ViewType<SegmentSizeView> SIZES = new ViewType<>(
            "segmentsize", SegmentSizeView.class, SegmentSizeView::segment, List.of(), view -> List.of(), List.of());

    private SegmentationViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(SEGMENTS, STANDINGS, MODELS, MEMBERSHIPS, SIZES));
    }

    /** The lifecycle model that says in which stage customers are; null as long as the firm has chosen none. */
    static @Nullable String modelInForce(Views views) {
        return views.find(MODELS, ModelInForce.ID).map(ModelInForce::model).orElse(null);
    }

    private static Long until(MembershipView view) {
        return view.left() == null ? Long.MAX_VALUE : view.left().toEpochMilli();
    }
}
