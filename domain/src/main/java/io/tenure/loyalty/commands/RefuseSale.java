package io.tenure.loyalty.commands;

import java.time.Instant;

/** The sale cannot be paid as it was told; what has paid is given back once this is recorded. */
public record RefuseSale(ReceiptId receiptId, int attempt, String reason, Instant now) implements ReceiptCommand {}
