package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The member has a card now. Its id is the keyed hash of its number. */
public record CardIssued(
        String programme,
        String customerId,
        String cardId,
        @Personal String lastDigits,
        Instant occurredAt) implements LoyaltyEvent {}
