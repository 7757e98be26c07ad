package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to pay for a sale beside money and points.
 *
 * @param attempt of the sale, see {@link SaleCommitted}
 * @param coupon null for none
 * @param currency of the stored money, ISO 4217
 * @param storedValue in the smallest units of the currency; 0 for none
 */
public record SaleTendered(
        String outlet,
        String receipt,
        int attempt,
        @Nullable TenderedCoupon coupon,
        String currency,
        long storedValue,
        Instant occurredAt)
        implements ReceiptEvent {}
