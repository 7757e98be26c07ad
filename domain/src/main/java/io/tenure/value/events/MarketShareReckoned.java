package io.tenure.value.events;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What part of a market's spending came to us.
 *
 * @param sales less returns, over the 365 days up to the day of the run, to customers who mostly buy in the currency of
 *     the market
 */
public record MarketShareReckoned(long run, MarketEstimate market, BigDecimal sales, Instant occurredAt)
        implements ValueRunStep {

    /** Below 0 when more came back than was bought, above 1 when the estimate is too low. */
    public double share() {
        return sales.doubleValue() / market.yearlySpending().doubleValue();
    }
}
