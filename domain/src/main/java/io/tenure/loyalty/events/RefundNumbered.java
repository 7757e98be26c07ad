package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a refund gives back, and which one of its sale it is. Recorded together with {@link RefundCommitted}; of a sale
 * that is cancelled whole, with {@link ReceiptCancelled} of its own receipt.
 *
 * @param number from 1; no two refunds of a sale have the same
 * @param amount what the member gets, positive; 0 where the sale is cancelled
 */
public record RefundNumbered(
        String outlet,
        String receipt,
        String saleId,
        int number,
        BigDecimal amount,
        String currency,
        Instant occurredAt)
        implements ReceiptEvent {}
