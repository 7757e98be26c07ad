package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon gave something. Left is what it can still give, 0 when it is used up. Where use is limited per member, the
 * place is the one that this use takes among those of the member, by its next generation; 0 otherwise.
 */
public record CouponRedeemed(
        long batch,
        long serial,
        String programme,
        String redemptionId,
        @Nullable String customerId,
        int place,
        int generation,
        String currency,
        long purchase,
        long given,
        long left,
        Instant occurredAt)
        implements CouponEvent {}
