package io.tenure.relationship.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase, return or inquiry.
 *
 * @param quantity pieces; negative when goods come back
 * @param unitPrice per piece, in the currency of the interaction
 */
public record LineItem(
        String sku,
        @Nullable String name,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice) {}
