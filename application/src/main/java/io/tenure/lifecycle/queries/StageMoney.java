package io.tenure.lifecycle.queries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What customers brought and cost while they were in a stage.
 *
 * @param stage null for the time before the first
 * @param currency ISO 4217; XXX when no purchase has one
 * @param customers who were in it at any time
 * @param revenue purchases less returns with adjustments
 * @param product what the goods cost
 * @param service what serving them cost
 * @param recovery what setting complaints right cost
 * @param profit revenue less all of these
 */
public record StageMoney(
        @Nullable String stage,
        String currency,
        long customers,
        BigDecimal revenue,
        BigDecimal product,
        BigDecimal service,
        BigDecimal recovery,
        BigDecimal profit) {

    /** The same in whole cents, to be read by people. */
    public StageMoney toCents() {
        return new StageMoney(
                stage,
                currency,
                customers,
                cents(revenue),
                cents(product),
                cents(service),
                cents(recovery),
                cents(profit));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** The sum of two. */
    public StageMoney plus(StageMoney other) {
        return new StageMoney(
                stage,
                currency,
                customers + other.customers,
                revenue.add(other.revenue),
                product.add(other.product),
                service.add(other.service),
                recovery.add(other.recovery),
                profit.add(other.profit));
    }
}
