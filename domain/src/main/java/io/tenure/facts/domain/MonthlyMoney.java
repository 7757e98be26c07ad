package io.tenure.facts.domain;

import java.math.BigDecimal;

/**
 * The money of one customer in one month.
 *
 * @param revenue purchases less returns with adjustments
 * @param serviceCost what contacts cost
 */
public record MonthlyMoney(BigDecimal revenue, BigDecimal serviceCost) {

    public static final MonthlyMoney NONE = new MonthlyMoney(BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal profit() {
        return revenue.subtract(serviceCost);
    }

    MonthlyMoney plus(DayKind kind, BigDecimal money) {
        if (kind.isRevenue()) {
            return new MonthlyMoney(revenue.add(money), serviceCost);
        }
        return kind.isPayment() ? this : new MonthlyMoney(revenue, serviceCost.subtract(money));
    }
}
