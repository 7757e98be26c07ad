package io.tenure.relationship.domain;

import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.SpendingSource;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the customer is thought to spend in a year with all suppliers, and how that is known. */
record Spending(BigDecimal amount, String currency, SpendingSource source, String reference, LocalDate estimatedOn) {

    static Spending of(EstimateSpending c) {
        return new Spending(
                c.yearly().amount(),
                c.yearly().currency().getCurrencyCode(),
                c.source(),
                c.reference(),
                c.estimatedOn());
    }

    static Spending of(SpendingEstimated e) {
        return new Spending(e.amount(), e.currency(), e.source(), e.reference(), e.estimatedOn());
    }
}
