package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon gave something. Left is what it can still give, 0 when it is used up. Where use is limited per member, the
 * place is the one that this use takes among those of the member, by its next generation; 0 otherwise.
 *
 * @param wanted how much of an amount was asked for, 0 for all, or the price of the article; null where nobody wrote it
 *     down yet
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
        @Nullable Long wanted,
        long given,
        long left,
        Instant occurredAt)
        implements CouponEvent {}
