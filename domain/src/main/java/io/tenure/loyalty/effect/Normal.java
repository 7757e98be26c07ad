package io.tenure.loyalty.effect;

import org.hipparchus.special.Erf;

/** The normal distribution with mean 0 and spread 1. */
final class Normal {

    private Normal() {}

    /** The value that is not exceeded with a probability. */
    static double quantile(double probability) {
        return Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
    }
}
