package io.tenure.value.domain.buying;

import java.util.Arrays;

/** What every model here asks of its parameters. */
final class Parameters {

    private Parameters() {}

    static void mustBePositive(double... parameters) {
        for (double parameter : parameters) {
            if (!(parameter > 0) || Double.isInfinite(parameter)) {
                throw new IllegalArgumentException(
                        "Each parameter must be a finite number greater than 0: " + Arrays.toString(parameters));
            }
        }
    }

    static void mustBeAhead(double weeks) {
        if (!(weeks >= 0) || Double.isInfinite(weeks)) {
            throw new IllegalArgumentException(
                    "Look ahead by a finite number of weeks, 0 or more, not by " + weeks + ".");
        }
    }
}
