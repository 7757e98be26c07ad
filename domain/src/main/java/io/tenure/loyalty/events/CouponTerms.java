package io.tenure.loyalty.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What coupons give and ask for; amounts are in the smallest units of the currency.
 *
 * @param currency ISO 4217
 * @param amount the amount off, or the most that a share or an article may come to
 * @param percent above 0, at most 100; null unless the coupon gives a share
 * @param item the article; null unless the coupon gives one
 * @param minimum that the purchase has to reach; 0 for any
 * @param until from when on it gives nothing
 * @param budget the most that all coupons of a batch give together; 0 for no limit
 * @param perMember how often one member may use coupons of a batch; 0 for no limit
 * @param partial whether what is left of an amount can be used later
 */
public record CouponTerms(
        CouponKind kind,
        String currency,
        long amount,
        @Nullable BigDecimal percent,
        @Nullable String item,
        long minimum,
        Instant from,
        Instant until,
        long budget,
        int perMember,
        boolean partial) {}
