package io.tenure.value.domain.buying;

/**
 * Customers buy at random, each at an own rate, and never leave: the plain model where no dropout can be seen.
 *
 * <p>The NBD model of Ehrenberg, The Pattern of Consumer Purchases, Applied Statistics 8 (1959) 26-41, in its
 * conditional form.
 *
 * @param r shape of the rates, greater than 0
 * @param alpha scale of the rates in weeks, greater than 0
 */
public record Nbd(double r, double alpha) implements PurchaseModel {

    public Nbd {
        Parameters.mustBePositive(r, alpha);
    }

    /** Always 1: this model knows no dropout, and says nothing of it. */
    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double weeks) {
        Parameters.mustBeAhead(weeks);
        return (r + history.repeats()) / (alpha + history.age()) * weeks;
    }

    @Override
    public double expectedOfNewCustomer(double weeks) {
        Parameters.mustBeAhead(weeks);
        return r / alpha * weeks;
    }
}
