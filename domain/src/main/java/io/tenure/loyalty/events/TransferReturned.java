package io.tenure.loyalty.events;

import java.time.Instant;

/** A transfer could not arrive: the points are back in the lots they came from. */
public record TransferReturned(
        String programme,
        String customerId,
        String transferId,
        long points,
        String reason,
        long balance,
        Instant occurredAt)
        implements LoyaltyEvent {}
