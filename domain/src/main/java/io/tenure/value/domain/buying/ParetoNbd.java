package io.tenure.value.domain.buying;

/**
 * Customers buy at random, each at an own rate, and leave for good at a time of their own, whether they buy or not.
 *
 * <p>The Pareto/NBD model of Schmittlein, Morrison and Colombo, Counting Your Customers, Management Science 33 (1987)
 * 1-24, in the form of Fader and Hardie, A Note on Deriving the Pareto/NBD Model and Related Expressions (2005). Rates
 * of buying and of leaving follow gamma distributions.
 *
 * @param r shape of the rates of buying, greater than 0
 * @param alpha scale of the rates of buying in weeks, greater than 0
 * @param s shape of the rates of leaving, greater than 0
 * @param beta scale of the rates of leaving in weeks, greater than 0
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    public ParetoNbd {
        Parameters.mustBePositive(r, alpha, s, beta);
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        var left = new LeftBefore(r, alpha, s, beta);
        left.compute(history.repeats(), history.recency(), history.age());
        return left.probabilityAlive();
    }

    /** The note's equation (41), with the factor s - 1 cancelled so that s = 1 is no exception. */
    @Override
    public double expectedPurchases(PurchaseHistory history, double weeks) {
        double rate = (r + history.repeats()) / (alpha + history.age());
        return probabilityAlive(history) * rate * expectedWeeksAlive(history.age(), weeks);
    }

    /** The note's equation (18). */
    @Override
    public double expectedOfNewCustomer(double weeks) {
        return r / alpha * expectedWeeksAlive(0, weeks);
    }

    private double expectedWeeksAlive(double age, double weeks) {
        Parameters.mustBeAhead(weeks);
        double logarithm = Math.log1p(weeks / (beta + age));
        return (beta + age) * logarithm * Series.shrink((s - 1) * logarithm);
    }
}
