package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.CardLoss;
import org.jspecify.annotations.Nullable;

/**
 * The card that a member has; those it replaced are gone.
 *
 * @param id the keyed hash of its number
 * @param loss why it is blocked; null while it can be used
 */
public record Card(String id, String lastDigits, @Nullable CardLoss loss) {

    static Card issued(String id, String lastDigits) {
        return new Card(id, lastDigits, null);
    }

    Card blocked(@Nullable CardLoss why) {
        return new Card(id, lastDigits, why);
    }
}
