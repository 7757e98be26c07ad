package io.tenure.value.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models of one currency, and where its classes and scores end: all that is needed to value a customer again.
 *
 * @param currency ISO 4217; XXX for customers whose purchases have no amount
 * @param repeaters of the customers, those who bought on a second day
 * @param trial null when too little time is known
 * @param lastOfA the last customer of class A by revenue; null when nobody is in it
 * @param lastOfB the last customer of class B; null when nobody is in it
 * @param recencyLimits days since the last purchase, four in rising order: at a limit is below it
 * @param frequencyLimits the last customer of each fifth but the highest, by purchases and then by id
 * @param monetaryLimits money spent, as the limits of recency
 */
public record ValueModelFitted(
        long run,
        String currency,
        long customers,
        long repeaters,
        FittedModel buying,
        FittedModel spending,
        List<ModelWarning> warnings,
        @Nullable ForecastTrial trial,
        List<TrackedWeek> tracking,
        @Nullable RankedCustomer lastOfA,
        @Nullable RankedCustomer lastOfB,
        List<Double> recencyLimits,
        List<RankedCustomer> frequencyLimits,
        List<Double> monetaryLimits,
        Instant occurredAt)
        implements ValueRunStep {}
