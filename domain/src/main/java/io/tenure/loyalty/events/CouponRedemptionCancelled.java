package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a coupon gave was taken back, and it can give it again. */
public record CouponRedemptionCancelled(
        long batch,
        long serial,
        String programme,
        String redemptionId,
        @Nullable String customerId,
        int place,
        int generation,
        String currency,
        long given,
        long left,
        Instant occurredAt)
        implements CouponEvent {}
