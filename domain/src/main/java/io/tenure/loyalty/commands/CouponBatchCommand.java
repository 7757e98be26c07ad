package io.tenure.loyalty.commands;

import java.time.Instant;

/** Everything that can be asked of batches of coupons. */
public sealed interface CouponBatchCommand extends LoyaltyStreamCommand
        permits IssueCoupons, HandOutCodes, RevokeBatch {

    Instant now();
}
