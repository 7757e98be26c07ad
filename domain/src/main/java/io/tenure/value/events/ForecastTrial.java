package io.tenure.value.events;

import java.time.LocalDate;

/**
 * How the same model, fitted to what was known some weeks before the day of the run, foretold these weeks.
 *
 * @param forecast days of purchase of all customers known then
 * @param meanAbsoluteError per customer
 */
public record ForecastTrial(
        LocalDate calibratedTo, int weeks, long customers, double forecast, long actual, double meanAbsoluteError) {}
