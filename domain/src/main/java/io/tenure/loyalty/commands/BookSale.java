package io.tenure.loyalty.commands;

import java.time.Instant;

/** All that is to pay for the attempt has paid. */
public record BookSale(ReceiptId receiptId, int attempt, Instant now) implements ReceiptCommand {}
