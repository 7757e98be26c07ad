package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a purchase is paid; amounts are in its currency.
 *
 * @param points that paid for it
 * @param pointsValue what they paid in money; null where none did, or where they have no value in money
 * @param saving by member prices
 * @param coupon what a coupon gave
 * @param storedValue what was taken of the member's stored money
 * @param due what is left to be paid otherwise
 */
public record TillPayment(
        long points,
        @Nullable BigDecimal pointsValue,
        BigDecimal saving,
        BigDecimal coupon,
        BigDecimal storedValue,
        BigDecimal due) {

    /** Of what came back, and costs nothing. */
    public static final TillPayment NONE =
            new TillPayment(0, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The same of a purchase on which something was saved before. */
    public TillPayment after(BigDecimal saved) {
        return new TillPayment(points, pointsValue, saved, coupon, storedValue, due);
    }
}
