package io.tenure.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a purchase.
 *
 * @param amount of all pieces together
 */
public record PurchasedItem(String sku, BigDecimal quantity, BigDecimal amount) {

    private static final int DIGITS = 6;

    /** The line with some pieces fewer. */
    PurchasedItem less(BigDecimal pieces) {
        BigDecimal left = quantity.subtract(pieces);
        return left.signum() == 0
                ? new PurchasedItem(sku, BigDecimal.ZERO, BigDecimal.ZERO)
                : new PurchasedItem(sku, left, share(amount, left, quantity));
    }

    /** The line in proportion. */
    PurchasedItem scaled(BigDecimal part, BigDecimal whole) {
        return new PurchasedItem(sku, quantity, share(amount, part, whole));
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return amount.multiply(part).divide(whole, DIGITS, RoundingMode.HALF_EVEN);
    }
}
