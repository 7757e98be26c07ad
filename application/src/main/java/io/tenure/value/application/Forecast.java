package io.tenure.value.application;

import org.jspecify.annotations.Nullable;

/**
 * What the model foretold for the horizon, beside what came.
 *
 * @param what is foretold and counted
 * @param total foretold, of all customers
 * @param actual of all customers; null when nothing was observed after the calibration
 * @param meanAbsoluteError per customer; null likewise
 */
public record Forecast(
        String what,
        double total,
        @Nullable Double actual,
        @Nullable Double meanAbsoluteError) {

    static Forecast of(String what, double total, double actual, double meanAbsoluteError, Observed observed) {
        return observed.canCompare()
                ? new Forecast(what, total, actual, meanAbsoluteError)
                : new Forecast(what, total, null, null);
    }
}
