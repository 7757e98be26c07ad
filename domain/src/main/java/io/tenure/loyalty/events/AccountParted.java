package io.tenure.loyalty.events;

import java.time.Instant;

/** The records are two customers after all: what the accounts bring stays apart from now on. */
public record AccountParted(String programme, String customerId, String from, Instant occurredAt)
        implements LoyaltyEvent {}
