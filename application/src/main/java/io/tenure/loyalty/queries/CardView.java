package io.tenure.loyalty.queries;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;

/**
 * A member's card.
 *
 * @param id the keyed hash of its number
 * @param lastDigits of the number
 * @param changedAt when it came into its state
 */
public record CardView(
        String id,
        String programme,
        String customerId,
        String lastDigits,
        State state,
        Instant issuedAt,
        Instant changedAt) {

    /** What a card can be used for. */
    public enum State {
        USABLE,
        LOST,
        STOLEN,
        REPLACED;

        public static State of(CardLoss loss) {
            return switch (loss) {
                case LOST -> LOST;
                case STOLEN -> STOLEN;
            };
        }
    }

    public static CardView issued(CardIssued e) {
        return new CardView(
                e.cardId(),
                e.programme(),
                e.customerId(),
                e.lastDigits(),
                State.USABLE,
                e.occurredAt(),
                e.occurredAt());
    }

    public static CardView issued(CardReplaced e) {
        return new CardView(
                e.cardId(),
                e.programme(),
                e.customerId(),
                e.lastDigits(),
                State.USABLE,
                e.occurredAt(),
                e.occurredAt());
    }

    public AccountId account() {
        return new AccountId(programme, new CustomerId(customerId));
    }

    public CardView in(State changed, Instant at) {
        return new CardView(id, programme, customerId, lastDigits, changed, issuedAt, at);
    }
}
