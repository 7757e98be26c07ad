package io.tenure.loyalty.events;

import java.time.Instant;

/** Nothing of what the receipt says took place, nor will it, whatever a till still tells. */
public record ReceiptCancelled(String outlet, String receipt, Instant occurredAt) implements ReceiptEvent {}
