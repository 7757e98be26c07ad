package io.tenure.loyalty.events;

import java.time.Instant;

/** This account keeps the points of the other member no more. */
public record PoolMemberReleased(String programme, String customerId, String member, Instant occurredAt)
        implements LoyaltyEvent {}
