package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.CouponBatch;

/**
 * A batch of coupons, and what became of its codes so far.
 *
 * @param used codes that have given something
 * @param reserved redemptions that a code is kept for
 * @param revoked codes that were revoked one by one
 * @param given in the smallest units of the currency
 */
public record CouponBatchView(CouponBatch batch, long used, long reserved, long revoked, long given) {}
