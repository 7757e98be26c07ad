package io.tenure.value.domain.profit;

import java.math.BigDecimal;

/** What a customer brought, and each thing that it cost, so that the sum can be followed. */
public record Profitability(
        BigDecimal revenue,
        BigDecimal product,
        BigDecimal service,
        BigDecimal marketing,
        BigDecimal loyalty,
        BigDecimal recovery) {

    public static final Profitability NOTHING = new Profitability(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What came on top of an earlier state. */
    public Profitability minus(Profitability earlier) {
        return new Profitability(
                revenue.subtract(earlier.revenue),
                product.subtract(earlier.product),
                service.subtract(earlier.service),
                marketing.subtract(earlier.marketing),
                loyalty.subtract(earlier.loyalty),
                recovery.subtract(earlier.recovery));
    }

    /** Revenue less all costs; below zero for a customer who costs more than he brings. */
    public BigDecimal profit() {
        return revenue.subtract(product).subtract(costToServe());
    }

    /** All costs but those of the goods themselves. */
    public BigDecimal costToServe() {
        return service.add(marketing).add(loyalty).add(recovery);
    }
}
