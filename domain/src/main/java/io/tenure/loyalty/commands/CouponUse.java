package io.tenure.loyalty.commands;

import org.jspecify.annotations.Nullable;

/**
 * What a coupon is to be used for; amounts are in the smallest units of its currency.
 *
 * @param redemptionId names the redemption for good, from the reservation on if there is one
 * @param customerId the member who uses it; null for nobody known
 * @param purchase what the purchase comes to before the coupon
 * @param want how much of an amount to use, all that it can give when 0; the price of the article that it gives
 */
public record CouponUse(String redemptionId, @Nullable String customerId, long purchase, long want) {}
