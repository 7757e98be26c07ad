package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the customer is thought to spend in a year, with all suppliers, on what we sell. Our part of it is the share of
 * customer (Peppers and Rogers, The One to One Future, 1993).
 *
 * @param amount a year, above zero
 * @param currency ISO 4217 code
 * @param reference where the estimate can be looked up: the survey, the table, the conversation
 * @param estimatedOn the day of the estimate
 */
public record SpendingEstimated(
        String customerId,
        BigDecimal amount,
        String currency,
        SpendingSource source,
        @Personal String reference,
        LocalDate estimatedOn,
        Instant occurredAt)
        implements RelationshipEvent {}
