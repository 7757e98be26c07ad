package io.tenure.loyalty.events;

import java.time.Instant;

/** Points have lasted as long as they could. */
public record PointsExpired(
        String programme, String customerId, String lotId, long points, long balance, Instant occurredAt)
        implements LoyaltyEvent {}
