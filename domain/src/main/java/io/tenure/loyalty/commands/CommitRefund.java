package io.tenure.loyalty.commands;

import io.tenure.shared.domain.Money;
import java.time.Instant;

/**
 * Goods of a sale came back at a till.
 *
 * @param saleId the interaction that the sale is
 * @param number which refund of the sale it is, from 1; 0 for one that is only noted, as what another source told
 *     stands under it
 * @param contents a keyed fingerprint of all that the till has told
 */
public record CommitRefund(ReceiptId receiptId, String saleId, int number, Money amount, String contents, Instant now)
        implements ReceiptCommand {}
