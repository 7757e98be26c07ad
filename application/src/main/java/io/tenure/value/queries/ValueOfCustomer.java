package io.tenure.value.queries;

import io.tenure.value.domain.scoring.CustomerValue;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueRunRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth, and why.
 *
 * @param because null for a customer without a value: one who has not bought, or before the first run
 */
public record ValueOfCustomer(String customerId, @Nullable Because because) {

    /**
     * A value and what it comes from.
     *
     * @param value with its inputs
     * @param run whose day, settings and models led from the inputs to the value
     * @param model of the customer's currency
     * @param marketShare of the market in the customer's currency; null when nobody has estimated it
     */
    public record Because(
            CustomerValue value,
            ValueRunRecorded run,
            ValueModelFitted model,
            @Nullable MarketShareReckoned marketShare) {}
}
