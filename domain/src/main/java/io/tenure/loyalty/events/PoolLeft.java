package io.tenure.loyalty.events;

import java.time.Instant;

/** The account keeps its points again; what the pool has left of those that it brought comes back. */
public record PoolLeft(String programme, String customerId, String keeper, Instant occurredAt)
        implements LoyaltyEvent {}
