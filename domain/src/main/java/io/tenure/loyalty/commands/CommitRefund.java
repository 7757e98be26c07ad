package io.tenure.loyalty.commands;

import java.time.Instant;

/**
 * Goods of a sale came back at a till.
 *
 * @param saleId the interaction that the sale is
 * @param contents a keyed fingerprint of all that the till has told
 */
public record CommitRefund(ReceiptId receiptId, String saleId, String contents, Instant now)
        implements ReceiptCommand {}
