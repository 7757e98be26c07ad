package io.tenure.loyalty.events;

import java.time.Instant;

/** Codes were issued, on terms that stay theirs. The number of the batch and that of a code in it make the code. */
public record CouponBatchIssued(
        long batch,
        String programme,
        String issueId,
        String coupon,
        long version,
        CouponTerms terms,
        long count,
        Instant occurredAt)
        implements CouponBatchEvent {}
