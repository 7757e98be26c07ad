package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The member has a new card; the one before is dead for good. */
public record CardReplaced(
        String programme,
        String customerId,
        String replacedCardId,
        String cardId,
        @Personal String lastDigits,
        Instant occurredAt)
        implements LoyaltyEvent {}
