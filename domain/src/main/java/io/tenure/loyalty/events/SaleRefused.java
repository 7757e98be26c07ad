package io.tenure.loyalty.events;

import java.time.Instant;

/** A sale could not be booked as it was told; the till may tell it otherwise. */
public record SaleRefused(String outlet, String receipt, int attempt, String reason, Instant occurredAt)
        implements ReceiptEvent {}
