package io.tenure.loyalty.events;

import java.time.Instant;

/** A redemption that was begun will not be carried out, now or later. */
public record RedemptionAbandoned(
        String programme, String customerId, String redemptionId, Instant until, Instant occurredAt)
        implements LoyaltyEvent {}
