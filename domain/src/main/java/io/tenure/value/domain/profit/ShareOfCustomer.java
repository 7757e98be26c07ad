package io.tenure.value.domain.profit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Our part of what a customer spends in a category (Peppers and Rogers, The One to One Future, 1993).
 *
 * @param sales ours in the category, 0 or more
 * @param estimate of all spending in the category, with its source
 */
public record ShareOfCustomer(BigDecimal sales, CategorySpending estimate) {

    private static final int DIGITS = 6;

    public ShareOfCustomer {
        if (sales.signum() < 0) {
            throw new IllegalArgumentException("Sales less returns are below zero (" + sales + "): there is no share.");
        }
    }

    /** Sales by spending, 0 or more, to six places; above 1 when the estimate is too low. */
    public BigDecimal share() {
        return sales.divide(estimate.amount(), DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Whether the customer bought more from us than the estimate has for all suppliers: the estimate must be wrong. */
    public boolean estimateIsTooLow() {
        return sales.compareTo(estimate.amount()) > 0;
    }
}
