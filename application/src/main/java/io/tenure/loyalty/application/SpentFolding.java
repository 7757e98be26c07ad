package io.tenure.loyalty.application;

import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.shared.views.ViewTransaction;
import java.util.List;

/**
 * Keeps up with the ledger how many points each account has spent. Points that pay a debt were spent, and counted,
 * before. Points that pay at tills what they are worth in money cost nothing beside: it is off what the sale brought.
 */
final class SpentFolding {

    private SpentFolding() {}

    static void apply(LoyaltyEvent event, ViewTransaction views) {
        switch (event) {
            case PointsRedeemed e when e.value() == null -> spend(e, e.points(), views);
            case RedemptionCancelled e
            when e.value() == null -> spend(e, -(e.spent() == null ? e.points() : e.spent()), views);
            default -> {}
        }
    }

    private static void spend(LoyaltyEvent e, long points, ViewTransaction views) {
        var none = new SpentPointsView(e.programme(), e.customerId(), List.of());
        views.put(
                LoyaltyViews.SPENT,
                views.find(LoyaltyViews.SPENT, none.id()).orElse(none).plus(e.occurredAt(), points));
    }
}
