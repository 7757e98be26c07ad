package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.RefundCommitted;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.events.SalePriced;
import io.tenure.loyalty.events.SaleTendered;
import org.jspecify.annotations.Nullable;

/** What a till has told under one number. */
public sealed interface Receipt {

    /** Nothing yet. */
    record Unused() implements Receipt {}

    /**
     * A sale.
     *
     * @param priced what the member saves; null for nothing
     * @param tender what pays for it beside money and points; null for nothing
     * @param booked whether all that is to pay for it has paid, or nothing but money at the till is to
     * @param refused whether it could not be paid as it was told
     */
    record Sold(
            SaleCommitted sale,
            @Nullable SalePriced priced,
            @Nullable SaleTendered tender,
            boolean booked,
            boolean refused)
            implements Receipt {}

    record Refunded(RefundCommitted refund) implements Receipt {}

    /** Whatever was told before is to be undone: the sale or the refund; null when there was none. */
    record Cancelled(
            @Nullable SaleCommitted sale,
            @Nullable SaleTendered tender,
            @Nullable RefundCommitted refund) implements Receipt {

        /** Whether a till had told anything before; otherwise what stands under the number is of others. */
        public boolean wasTold() {
            return sale != null || refund != null;
        }
    }
}
