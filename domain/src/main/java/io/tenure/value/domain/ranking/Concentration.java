package io.tenure.value.domain.ranking;

import java.util.Arrays;

/**
 * How much of all value comes from how few customers.
 *
 * <p>The Lorenz curve (1905) and the coefficient of Gini (1912) over customers from the least to the most valuable.
 * Values below zero count as zero, and are counted apart.
 */
public final class Concentration {

    private final double[] cumulative;
    private final long belowZero;

    private Concentration(double[] cumulative, long belowZero) {
        this.cumulative = cumulative;
        this.belowZero = belowZero;
    }

    /**
     * Looks at all customers.
     *
     * @param values one per customer, in one currency, finite, in any order
     */
    public static Concentration of(double[] values) {
        double[] sorted =
                Arrays.stream(values).map(value -> Math.max(0, value)).sorted().toArray();
        double[] cumulative = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            cumulative[i + 1] = cumulative[i] + sorted[i];
        }
        return new Concentration(
                cumulative, Arrays.stream(values).filter(value -> value < 0).count());
    }

    /** Customers with a value below zero, who are taken for zero. */
    public long belowZero() {
        return belowZero;
    }

    /**
     * The share of all value, in [0, 1], of the least valuable customers; a straight line between customers, and the
     * share itself when there is no value at all.
     *
     * @param share of the customers, in [0, 1]
     */
    public double lorenz(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1, not at " + share + ".");
        }
        int customers = cumulative.length - 1;
        if (total() == 0) {
            return share;
        }
        double place = share * customers;
        int below = (int) Math.min(customers - 1.0, Math.floor(place));
        double value = cumulative[below] + (place - below) * (cumulative[below + 1] - cumulative[below]);
        return value / total();
    }

    /** The share of all value, in [0, 1], of the most valuable customers: 0.2 asks for the best fifth. */
    public double topShare(double share) {
        return 1 - lorenz(1 - share);
    }

    /**
     * 0 when all are worth the same, near 1 when one is worth all; twice the area between the curve and the diagonal.
     */
    public double gini() {
        int customers = cumulative.length - 1;
        if (total() == 0) {
            return 0;
        }
        double area = 0;
        for (int i = 1; i <= customers; i++) {
            area += (cumulative[i - 1] + cumulative[i]) / 2;
        }
        return Math.max(0, 1 - 2 * area / customers / total());
    }

    private double total() {
        return cumulative[cumulative.length - 1];
    }
}
