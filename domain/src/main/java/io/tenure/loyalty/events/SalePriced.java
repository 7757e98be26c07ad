package io.tenure.loyalty.events;

import java.time.Instant;
import java.util.List;

/**
 * What a member saves on a sale by member prices.
 *
 * @param attempt of the sale, see {@link SaleCommitted}
 * @param version of the programme that says so
 * @param currency ISO 4217
 */
public record SalePriced(
        String outlet,
        String receipt,
        int attempt,
        long version,
        String currency,
        List<PricedLine> lines,
        Instant occurredAt)
        implements ReceiptEvent {}
