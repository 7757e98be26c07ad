package io.tenure.value.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What another part of Tenure has spent on a customer.
 *
 * @param source as that part calls it, such as the programme {@code club}
 * @param currency ISO 4217
 * @param amount null when that part cannot say how much
 */
public record CostElsewhere(
        String source, String currency, @Nullable BigDecimal amount) {

    /** What it adds to a sum in a currency. */
    public BigDecimal in(String wanted) {
        return amount == null || !currency.equals(wanted) ? BigDecimal.ZERO : amount;
    }

    /** Whether a sum in a currency leaves it out. */
    public boolean apartFrom(String wanted) {
        return amount == null || !currency.equals(wanted);
    }
}
