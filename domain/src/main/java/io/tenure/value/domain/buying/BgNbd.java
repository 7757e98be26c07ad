package io.tenure.value.domain.buying;

/**
 * Customers buy at random, each at an own rate, and may leave for good after any purchase.
 *
 * <p>The BG/NBD model of Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005)
 * 275-284. Rates follow a gamma distribution, the chances to leave a beta distribution.
 *
 * @param r shape of the rates, greater than 0
 * @param alpha scale of the rates in weeks, greater than 0: r / alpha is the average number of purchases a week
 * @param a first shape of the chance to leave, greater than 0: a / (a + b) is the average chance
 * @param b second shape of the chance to leave, greater than 0
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    public BgNbd {
        Parameters.mustBePositive(r, alpha, a, b);
    }

    /** Their equation (7) by way of the odds of having left; 1 for a customer without a repeat purchase. */
    @Override
    public double probabilityAlive(PurchaseHistory history) {
        int x = history.repeats();
        if (x == 0) {
            return 1; // a customer of this model leaves only after a repeat purchase
        }
        double oddsOfHavingLeft = a
                / (b + x - 1)
                * Math.exp((r + x) * Math.log1p((history.age() - history.recency()) / (alpha + history.recency())));
        return 1 / (1 + oddsOfHavingLeft);
    }

    /** Their equation (10), turned by Euler's transformation into a sum that no large x, no a near 1 can spoil. */
    @Override
    public double expectedPurchases(PurchaseHistory history, double weeks) {
        double alive = probabilityAlive(history);
        return alive == 0 ? 0 : alive * expectedWhenAlive(history.repeats(), history.age(), weeks);
    }

    /** Their equation (9). */
    @Override
    public double expectedOfNewCustomer(double weeks) {
        return expectedWhenAlive(0, 0, weeks);
    }

    /**
     * With c = a + b + x - 1, z = t / (alpha + T + t) and L = -log(1 - z), equation (10) given "alive" is c (1 - F) /
     * (a - 1) where F = (1 - z)^(a - 1) 2F1(a + b - 1 - r, a - 1; c; z). The factor a - 1 in every term of the series
     * is cancelled.
     */
    private double expectedWhenAlive(int x, double age, double weeks) {
        if (weeks == 0) {
            return 0;
        }
        Parameters.mustBeAhead(weeks);
        double c = a + b + x - 1;
        double logarithm = Math.log1p(weeks / (alpha + age));
        double z = weeks / (alpha + age + weeks);
        double decay = Math.exp((1 - a) * logarithm);
        double series = Series.gauss(a + b - 1 - r, a, c + 1, z);
        return Math.max(0, c * logarithm * Series.shrink((a - 1) * logarithm) - decay * series);
    }
}
