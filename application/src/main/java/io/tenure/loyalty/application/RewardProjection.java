package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.LoyaltyViews.RESERVATIONS;
import static io.tenure.loyalty.application.LoyaltyViews.REWARDS;

import io.tenure.loyalty.events.RewardEvent;
import io.tenure.loyalty.events.RewardHandedOut;
import io.tenure.loyalty.events.RewardReleased;
import io.tenure.loyalty.events.RewardReserved;
import io.tenure.loyalty.events.RewardStocked;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;

/** Keeps the read models of rewards up with the ledger. */
public final class RewardProjection implements Projection {

    @Override
    public OwnedViews views() {
        return LoyaltyViews.ownedByRewards();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return RewardEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case RewardStocked e ->
                views.put(
                        REWARDS,
                        new RewardView(
                                e.programme(),
                                e.reward(),
                                e.title(),
                                e.titleZh(),
                                e.price(),
                                e.money(),
                                e.currency(),
                                e.left()));
            case RewardReserved e -> {
                left(e, e.left(), views);
                views.put(
                        RESERVATIONS,
                        new ReservationView(
                                e.programme(), e.reward(), e.redemptionId(), e.customerId(), e.occurredAt()));
            }
            case RewardHandedOut e -> views.delete(RESERVATIONS, reservation(e, e.redemptionId()));
            case RewardReleased e -> {
                left(e, e.left(), views);
                views.delete(RESERVATIONS, reservation(e, e.redemptionId()));
            }
            default -> {}
        }
    }

    private static void left(RewardEvent e, long left, ViewTransaction views) {
        views.find(REWARDS, e.programme() + "@" + e.reward())
                .ifPresent(view -> views.put(
                        REWARDS,
                        new RewardView(
                                view.programme(),
                                view.reward(),
                                view.title(),
                                view.titleZh(),
                                view.price(),
                                view.money(),
                                view.currency(),
                                left)));
    }

    private static String reservation(RewardEvent e, String redemption) {
        return e.programme() + "@" + e.reward() + "@" + redemption;
    }
}
