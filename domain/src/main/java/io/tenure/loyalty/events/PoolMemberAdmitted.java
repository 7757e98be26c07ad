package io.tenure.loyalty.events;

import java.time.Instant;

/** This account keeps the points of another member of the household from now on. */
public record PoolMemberAdmitted(String programme, String customerId, String member, Instant occurredAt)
        implements LoyaltyEvent {}
