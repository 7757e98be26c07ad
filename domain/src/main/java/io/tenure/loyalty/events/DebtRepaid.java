package io.tenure.loyalty.events;

import java.time.Instant;

/** New points have paid what was owed; the balance stays. */
public record DebtRepaid(String programme, String customerId, String lotId, long points, Instant occurredAt)
        implements LoyaltyEvent {}
