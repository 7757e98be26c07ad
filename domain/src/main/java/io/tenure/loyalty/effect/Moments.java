package io.tenure.loyalty.effect;

/**
 * Count, mean and spread of a figure of many customers, taken in one by one.
 *
 * <p>By the recurrence of B. P. Welford, Note on a Method for Calculating Corrected Sums of Squares and Products,
 * Technometrics 4 (1962), which does not cancel where the mean is large against the spread.
 *
 * @param squares the sum of the squared distances from the mean
 */
public record Moments(long count, double mean, double squares) {

    public static final Moments NONE = new Moments(0, 0, 0);

    public Moments plus(double value) {
        long more = count + 1;
        double distance = value - mean;
        double moved = mean + distance / more;
        return new Moments(more, moved, squares + distance * (value - moved));
    }

    /** Of the sample, by n - 1; 0 with fewer than two values. */
    public double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }
}
