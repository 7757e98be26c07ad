package io.tenure.loyalty.events;

import java.time.Instant;

/** The card buys nothing until it is found. */
public record CardBlocked(String programme, String customerId, String cardId, CardLoss loss, Instant occurredAt)
        implements LoyaltyEvent {}
