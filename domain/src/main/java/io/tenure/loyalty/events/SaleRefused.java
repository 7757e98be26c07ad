package io.tenure.loyalty.events;

import java.time.Instant;

/** A sale cannot be paid as it was told: what has paid is given back, and the till may tell it otherwise. */
public record SaleRefused(String outlet, String receipt, int attempt, String reason, Instant occurredAt)
        implements ReceiptEvent {}
