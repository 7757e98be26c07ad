package io.tenure.loyalty.events;

import java.time.Instant;

/** A transfer has ended: the points have arrived. */
public record TransferSettled(String programme, String customerId, String transferId, Instant occurredAt)
        implements LoyaltyEvent {}
