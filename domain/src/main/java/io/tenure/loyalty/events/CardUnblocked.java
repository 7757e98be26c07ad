package io.tenure.loyalty.events;

import java.time.Instant;

/** The card was found and can be used again. */
public record CardUnblocked(String programme, String customerId, String cardId, Instant occurredAt)
        implements LoyaltyEvent {}
