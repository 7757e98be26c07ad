package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that a till can ask about a receipt. */
public sealed interface ReceiptCommand extends LoyaltyStreamCommand
        permits CommitSale, BookSale, RefuseSale, CommitRefund, CancelReceipt {

    ReceiptId receiptId();

    Instant now();
}
