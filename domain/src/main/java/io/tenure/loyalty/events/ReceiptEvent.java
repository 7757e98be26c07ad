package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened with a receipt of a till. */
public sealed interface ReceiptEvent
        permits SaleCommitted,
                SalePriced,
                SaleTendered,
                SaleBooked,
                SaleRefused,
                RefundCommitted,
                RefundNumbered,
                ReceiptCancelled {

    String outlet();

    String receipt();

    Instant occurredAt();
}
