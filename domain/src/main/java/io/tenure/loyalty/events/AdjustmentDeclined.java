package io.tenure.loyalty.events;

import java.time.Instant;

/** A second person does not agree to an adjustment. */
public record AdjustmentDeclined(
        String programme, String customerId, String adjustmentId, String declinedBy, Instant occurredAt)
        implements LoyaltyEvent {}
