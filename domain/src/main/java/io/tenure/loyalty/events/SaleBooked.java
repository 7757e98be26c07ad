package io.tenure.loyalty.events;

import java.time.Instant;

/** All that is to pay for a sale has paid: it goes on record, and is refused no more. */
public record SaleBooked(String outlet, String receipt, int attempt, Instant occurredAt) implements ReceiptEvent {}
