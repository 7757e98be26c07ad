package io.tenure.loyalty.commands;

import java.time.Instant;

/** Nothing of what the receipt says took place, nor will it. */
public record CancelReceipt(ReceiptId receiptId, Instant now) implements ReceiptCommand {}
