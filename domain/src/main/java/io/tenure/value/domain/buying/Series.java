package io.tenure.value.domain.buying;

/** Sums that the models share, in forms that keep their digits where the textbook form loses them. */
final class Series {

    private static final int MOST_TERMS = 5_000_000;

    private Series() {}

    /** (1 - e^-y) / y, and 1 at y = 0. */
    static double shrink(double y) {
        return Math.abs(y) < 1e-12 ? 1 : -Math.expm1(-y) / y;
    }

    /**
     * The sum over k = 1, 2, ... of (first)_k (second)_(k-1) z^k / ((third)_(k-1) k!): a Gauss series without its first
     * term and without the factors that cancel in the models.
     *
     * @param third greater than 0
     * @param z in [0, 1)
     */
    static double gauss(double first, double second, double third, double z) {
        double term = first * z;
        double sum = term;
        for (int k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
            if (k == MOST_TERMS) {
                throw new IllegalArgumentException(
                        "So long a time ahead cannot be computed: look ahead by less, at most a million times the"
                                + " scale of the model.");
            }
            term *= (first + k) * (second + k - 1) / ((third + k - 1) * (k + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
