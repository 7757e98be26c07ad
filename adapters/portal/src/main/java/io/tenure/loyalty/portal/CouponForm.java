package io.tenure.loyalty.portal;

import org.jspecify.annotations.Nullable;

/**
 * How many codes of which coupon are to be issued, as somebody types it.
 *
 * @param key names the batch, so that sending twice issues once
 */
record CouponForm(
        @Nullable String key,
        @Nullable String coupon,
        @Nullable String count) {}
