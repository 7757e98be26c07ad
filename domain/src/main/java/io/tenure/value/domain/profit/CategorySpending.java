package io.tenure.value.domain.profit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer is thought to spend in a category with all suppliers, over the same time as our sales.
 *
 * @param amount above zero, in the currency of our sales
 * @param source where the estimate comes from
 * @param reference what to look up: the survey, the table, the conversation; not blank
 * @param estimatedOn the day of the estimate
 */
public record CategorySpending(BigDecimal amount, EstimateSource source, String reference, LocalDate estimatedOn) {

    public CategorySpending {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException(
                    "A share needs spending above zero in the category, not " + amount + ": leave the estimate out.");
        }
        if (reference.isBlank()) {
            throw new IllegalArgumentException("Say where the estimate can be looked up.");
        }
    }
}
