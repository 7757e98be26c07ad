package io.tenure.loyalty.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase.
 *
 * @param amount of all pieces together
 * @param ownCategory as whoever told of the purchase sorts articles; {@link Programme#categoryOf} says what counts
 */
public record PurchasedItem(
        String sku,
        BigDecimal quantity,
        BigDecimal amount,
        @Nullable String ownCategory) {

    private static final int DIGITS = 6;

    /** A line that nobody has put into a category. */
    public PurchasedItem(String sku, BigDecimal quantity, BigDecimal amount) {
        this(sku, quantity, amount, null);
    }

    /** The line with some pieces fewer. */
    PurchasedItem less(BigDecimal pieces) {
        BigDecimal left = quantity.subtract(pieces);
        return left.signum() == 0
                ? new PurchasedItem(sku, BigDecimal.ZERO, BigDecimal.ZERO, ownCategory)
                : new PurchasedItem(sku, left, share(amount, left, quantity), ownCategory);
    }

    /** The line in proportion. */
    PurchasedItem scaled(BigDecimal part, BigDecimal whole) {
        return new PurchasedItem(sku, quantity, share(amount, part, whole), ownCategory);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return amount.multiply(part).divide(whole, DIGITS, RoundingMode.HALF_EVEN);
    }
}
