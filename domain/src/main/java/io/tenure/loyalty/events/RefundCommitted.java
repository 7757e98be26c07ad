package io.tenure.loyalty.events;

import java.time.Instant;

/** A till has told that goods of a sale, which is the interaction named, came back. */
public record RefundCommitted(String outlet, String receipt, String saleId, String contents, Instant occurredAt)
        implements ReceiptEvent {}
