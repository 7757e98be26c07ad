package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A till has told a sale, to be booked; the attempt counts from 1, more after it was refused.
 *
 * @param value of the points that are redeemed, in the currency of the sale; null where they have none in money
 */
public record SaleCommitted(
        String outlet,
        String receipt,
        String programme,
        String customerId,
        String payer,
        String contents,
        long redeemed,
        @Nullable PointsValue value,
        int attempt,
        Instant occurredAt)
        implements ReceiptEvent {}
