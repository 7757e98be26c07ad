package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.LoyaltyViews.CARDS;

import io.tenure.loyalty.events.CardBlocked;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.loyalty.events.CardUnblocked;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.queries.CardView;
import io.tenure.loyalty.queries.CardView.State;
import io.tenure.shared.views.ViewTransaction;
import java.time.Instant;

/** What each event makes of the read models of cards. */
final class CardFolding {

    private CardFolding() {}

    static void apply(LoyaltyEvent event, ViewTransaction views) {
        switch (event) {
            case CardIssued e -> views.put(CARDS, CardView.issued(e));
            case CardReplaced e -> {
                change(e.replacedCardId(), State.REPLACED, e.occurredAt(), views);
                views.put(CARDS, CardView.issued(e));
            }
            case CardBlocked e -> change(e.cardId(), State.of(e.loss()), e.occurredAt(), views);
            case CardUnblocked e -> change(e.cardId(), State.USABLE, e.occurredAt(), views);
            default -> {}
        }
    }

    private static void change(String card, State state, Instant at, ViewTransaction views) {
        views.find(CARDS, card).ifPresent(view -> views.put(CARDS, view.in(state, at)));
    }
}
