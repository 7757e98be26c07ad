package io.tenure.loyalty.effect;

import org.hipparchus.special.Beta;

/** Student's t distribution, by the incomplete beta function (Abramowitz and Stegun 26.7.1 and 26.5.27). */
final class StudentT {

    private static final int STEPS = 200;

    private StudentT() {}

    /** The probability of a value of at most t, with {@code freedom} above 0. */
    static double probability(double t, double freedom) {
        double tail = Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /** The value that is not exceeded with a probability of more than one half and less than 1, by halving. */
    static double quantile(double probability, double freedom) {
        double low = 0;
        double high = 1;
        while (probability(high, freedom) < probability) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < STEPS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                return middle;
            }
            if (probability(middle, freedom) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
