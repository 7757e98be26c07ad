package io.tenure.loyalty.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;

/** The customer takes part no longer; points that were left are worth nothing; negative when points were owed. */
public record MembershipEnded(
        String programme,
        String customerId,
        long points,
        @Personal String reason,
        long balance,
        Instant occurredAt) implements LoyaltyEvent {}
