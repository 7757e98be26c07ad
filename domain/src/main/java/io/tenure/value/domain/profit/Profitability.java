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

    /** Revenue less all costs; below zero for a customer who costs more than he brings. */
    public BigDecimal profit() {
        return revenue.subtract(product).subtract(costToServe());
    }

    /** All costs but those of the goods themselves. */
    public BigDecimal costToServe() {
        return service.add(marketing).add(loyalty).add(recovery);
    }
}
