package io.tenure.value.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Customers are valued anew. The models of this run come with it, one per currency; customers follow in blocks.
 *
 * @param asOf the last day that the run knows, in the zone of each customer
 * @param customers who had bought by then, in all currencies
 * @param withoutPurchase listed customers who had not, and so have no value
 */
public record ValueRunRecorded(
        long run, LocalDate asOf, ValueSettings settings, long customers, long withoutPurchase, Instant occurredAt)
        implements ValueRunStep {}
