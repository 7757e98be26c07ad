package io.tenure.loyalty.queries;

import io.tenure.shared.domain.CustomerId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon is to be used for; amounts are in the currency of the programme.
 *
 * @param member who uses it; null for nobody known
 * @param purchase what the purchase comes to before the coupon
 * @param want how much of an amount to use, all that it can give when null; the price of the article that it gives
 */
public record CouponBasket(
        @Nullable CustomerId member,
        BigDecimal purchase,
        @Nullable BigDecimal want) {}
