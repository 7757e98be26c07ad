package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a member pays with beside money.
 *
 * @param points 0 for none
 * @param coupon its code; null for none
 * @param storedValue in the currency of the purchase; zero for none
 */
public record TillTender(long points, @Nullable String coupon, BigDecimal storedValue) {

    public static final TillTender NONE = new TillTender(0, null, BigDecimal.ZERO);

    public static TillTender ofPoints(long points) {
        return new TillTender(points, null, BigDecimal.ZERO);
    }
}
