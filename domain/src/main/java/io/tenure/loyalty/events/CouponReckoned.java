package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a coupon gave at a partner's outlet, or gave no longer, changes what firm and partner owe each other.
 *
 * @param month to whose settlement it belongs, as 2026-11: that in which it was learned
 * @param reference the redemption
 * @param version of the programme that says whose outlet it is
 * @param amount in the currency, to its smallest unit; not negative
 */
public record CouponReckoned(
        long batch,
        long serial,
        String programme,
        String customerId,
        String partner,
        String month,
        PartnerCause cause,
        String reference,
        String outlet,
        long version,
        BigDecimal amount,
        String currency,
        Instant occurredAt)
        implements CouponEvent, PartnerMovement {}
