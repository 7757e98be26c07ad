package io.tenure.loyalty.events;

import java.time.Instant;

/** A spending of stored money was given up before it was carried out: it never will be. */
public record SpendingAbandoned(
        String programme, String customerId, String currency, String spendingId, Instant occurredAt)
        implements WalletEvent {}
