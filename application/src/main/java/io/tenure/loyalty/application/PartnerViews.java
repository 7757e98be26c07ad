package io.tenure.loyalty.application;

import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.loyalty.queries.SettlementView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;

/** The read models of what is settled with partners. */
public final class PartnerViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "loyalty-partners";

    static final ViewType<SettlementView> SETTLEMENTS = new ViewType<>(
            "loyaltySettlement",
            SettlementView.class,
            SettlementView::id,
            List.of(
                    new ViewField<>("partner", view -> view.programme() + "@" + view.partner()),
                    new ViewField<>("month", SettlementView::month)),
            view -> List.of(),
            List.of(List.of("partner", "month")));

    static final ViewType<SettlementLineView> LINES = new ViewType<>(
            "loyaltySettlementLine",
            SettlementLineView.class,
            SettlementLineView::id,
            List.of(
                    new ViewField<>("settlement", view -> view.programme() + "@" + view.partner() + "@" + view.month()),
                    new ViewField<>("position", view -> Long.parseLong(view.id()))),
            view -> List.of(),
            List.of(List.of("settlement", "position")));

    private PartnerViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(SETTLEMENTS, LINES));
    }
}
