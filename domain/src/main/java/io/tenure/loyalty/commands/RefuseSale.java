package io.tenure.loyalty.commands;

import java.time.Instant;

/** The sale cannot be booked as it was told; nothing of it is left. */
public record RefuseSale(ReceiptId receiptId, int attempt, String reason, Instant now) implements ReceiptCommand {}
