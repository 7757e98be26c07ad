package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.LoyaltyViews.SIDES;

import io.tenure.loyalty.events.AccountJoined;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.SideDrawn;
import io.tenure.loyalty.queries.SideView;
import io.tenure.shared.views.ViewTransaction;
import org.jspecify.annotations.Nullable;

/** Keeps up with the ledger on which side each member is. */
final class SideFolding {

    private SideFolding() {}

    static void apply(LoyaltyEvent event, ViewTransaction views) {
        switch (event) {
            case SideDrawn e -> views.put(SIDES, side(e));
            case AccountJoined e -> joined(e, e.into(), views);
            case AccountParted e -> parted(e, views);
            default -> {}
        }
    }

    private static SideView side(SideDrawn e) {
        return new SideView(
                e.programme(),
                e.customerId(),
                e.side(),
                e.reason(),
                e.lot(),
                e.below(),
                e.as(),
                e.version(),
                e.occurredAt(),
                null);
    }

    /** The other account hears of the parting too, and stands for itself before and after. */
    private static void parted(AccountParted e, ViewTransaction views) {
        views.find(SIDES, e.programme() + "@" + e.customerId())
                .filter(view -> e.from().equals(view.joinedInto()))
                .ifPresent(view -> joined(e, null, views));
    }

    private static void joined(LoyaltyEvent e, @Nullable String into, ViewTransaction views) {
        views.find(SIDES, e.programme() + "@" + e.customerId()).ifPresent(view -> views.put(SIDES, view.joined(into)));
    }
}
