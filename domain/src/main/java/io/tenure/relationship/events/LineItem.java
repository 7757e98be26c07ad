package io.tenure.relationship.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase, return or inquiry.
 *
 * @param quantity pieces; negative when goods come back
 * @param unitPrice per piece, in the currency of the interaction
 * @param category what kind of article it is, as the system that tells of it sorts them
 */
public record LineItem(
        String sku,
        @Nullable String name,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable String category) {

    /** An item that nobody has put into a category. */
    public LineItem(String sku, @Nullable String name, BigDecimal quantity, @Nullable BigDecimal unitPrice) {
        this(sku, name, quantity, unitPrice, null);
    }

    /** Without a category it reads as it did before there were any: receipts of tills are known again by it. */
    @Override
    public String toString() {
        return "LineItem[sku=" + sku + ", name=" + name + ", quantity=" + quantity + ", unitPrice=" + unitPrice
                + (category == null ? "]" : ", category=" + category + "]");
    }
}
