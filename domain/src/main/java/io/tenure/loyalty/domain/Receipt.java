package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.RefundCommitted;
import io.tenure.loyalty.events.SaleCommitted;
import org.jspecify.annotations.Nullable;

/** What a till has told under one number. */
public sealed interface Receipt {

    /** Nothing yet. */
    record Unused() implements Receipt {}

    /** A sale, which could not be booked as it was told if it is refused. */
    record Sold(SaleCommitted sale, boolean refused) implements Receipt {}

    record Refunded(RefundCommitted refund) implements Receipt {}

    /** Whatever was told before is to be undone; the sale is null when there was none. */
    record Cancelled(@Nullable SaleCommitted sale) implements Receipt {}
}
