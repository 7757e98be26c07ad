package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened to a batch of coupons as a whole. */
public sealed interface CouponBatchEvent permits CouponBatchIssued, CouponCodesHandedOut, CouponBatchRevoked {

    /** Counts batches in the whole installation, from 0. */
    long batch();

    String programme();

    Instant occurredAt();
}
