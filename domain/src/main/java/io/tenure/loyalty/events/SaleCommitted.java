package io.tenure.loyalty.events;

import java.time.Instant;

/** A till has told a sale, to be booked; the attempt counts from 1, more after it was refused. */
public record SaleCommitted(
        String outlet,
        String receipt,
        String programme,
        String customerId,
        String payer,
        String contents,
        long redeemed,
        int attempt,
        Instant occurredAt)
        implements ReceiptEvent {}
