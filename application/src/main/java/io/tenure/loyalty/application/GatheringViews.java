package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.GatheringView;
import io.tenure.loyalty.queries.GuestView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;

/** The read models of events for members. */
public final class GatheringViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "loyalty-events";

    static final ViewType<GatheringView> GATHERINGS = new ViewType<>(
            "loyaltyGathering",
            GatheringView.class,
            GatheringView::id,
            List.of(
                    new ViewField<>("programme", GatheringView::programme),
                    new ViewField<>("beginsAt", view -> view.beginsAt().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("programme", "beginsAt")));

    static final ViewType<GuestView> GUESTS = new ViewType<>(
            "loyaltyGuest",
            GuestView.class,
            GuestView::id,
            List.of(new ViewField<>("gathering", GuestView::gatheringId)),
            view -> List.of(),
            List.of(List.of("gathering")));

    private GatheringViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(GATHERINGS, GUESTS));
    }
}
