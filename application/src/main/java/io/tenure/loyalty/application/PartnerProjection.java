package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.PartnerViews.LINES;
import static io.tenure.loyalty.application.PartnerViews.SETTLEMENTS;

import io.tenure.loyalty.events.PartnerMovement;
import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.loyalty.queries.SettlementView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;

/** Keeps the settlements with partners up with the ledger. */
public final class PartnerProjection implements Projection {

    @Override
    public OwnedViews views() {
        return PartnerViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return PartnerMovement.class.isAssignableFrom(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        if (recorded.event() instanceof PartnerMovement e) {
            SettlementView none = SettlementView.none(e.programme(), e.partner(), e.month(), e.currency());
            views.put(
                    SETTLEMENTS, views.find(SETTLEMENTS, none.id()).orElse(none).plus(e));
            views.put(LINES, SettlementLineView.of(e, recorded.position()));
        }
    }
}
