package io.tenure.relationship.commands;

import io.tenure.relationship.events.SpendingSource;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Note what the customer is thought to spend in a year, with all suppliers, on what we sell; a new estimate takes the
 * place of the one before.
 *
 * @param yearly above zero
 * @param reference where the estimate can be looked up
 */
public record EstimateSpending(
        CustomerId customerId,
        Money yearly,
        SpendingSource source,
        String reference,
        LocalDate estimatedOn,
        Instant now)
        implements RelationshipCommand {}
