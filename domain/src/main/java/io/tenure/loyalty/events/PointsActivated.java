package io.tenure.loyalty.events;

import java.time.Instant;

/** Points that were pending can be spent. */
public record PointsActivated(String programme, String customerId, String lotId, long points, Instant occurredAt)
        implements LoyaltyEvent {}
