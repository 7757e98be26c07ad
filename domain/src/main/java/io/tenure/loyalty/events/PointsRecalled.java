package io.tenure.loyalty.events;

import java.time.Instant;

/** Points are asked back that went on to another account, as far as they are still there. */
public record PointsRecalled(
        String programme, String customerId, String from, String origin, long points, Instant occurredAt)
        implements LoyaltyEvent {}
