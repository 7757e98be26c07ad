package io.tenure.loyalty.queries;

import io.tenure.loyalty.commands.CouponId;
import io.tenure.loyalty.domain.Coupon;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.shared.domain.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as it stands in the ledger.
 *
 * @param gives what it gives for the use that was asked about, in the smallest units; 0 when nothing was asked or it
 *     gives nothing
 * @param refusal why it gives nothing; null when it gives something, or nothing was asked
 */
public record CouponView(
        CouponId id,
        CouponBatch batch,
        Coupon coupon,
        long gives,
        @Nullable Rejection refusal) {}
