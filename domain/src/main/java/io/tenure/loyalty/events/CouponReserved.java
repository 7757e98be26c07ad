package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A coupon is kept for a redemption until a time, up to what it would give then. */
public record CouponReserved(
        long batch,
        long serial,
        String programme,
        String redemptionId,
        @Nullable String customerId,
        long most,
        Instant until,
        Instant occurredAt)
        implements CouponEvent {}
