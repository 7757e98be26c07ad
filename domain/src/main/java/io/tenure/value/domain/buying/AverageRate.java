package io.tenure.value.domain.buying;

/**
 * Every customer is expected to buy as often as all do on average: the plainest model, for data that carry no other.
 *
 * @param perWeek repeat purchases per customer and week, 0 or more
 */
public record AverageRate(double perWeek) implements PurchaseModel {

    public AverageRate {
        if (!(perWeek >= 0) || Double.isInfinite(perWeek)) {
            throw new IllegalArgumentException("A rate is a finite number, 0 or more, not " + perWeek + ".");
        }
    }

    /** Always 1: this model knows no dropout, and says nothing of it. */
    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double weeks) {
        return expectedOfNewCustomer(weeks);
    }

    @Override
    public double expectedOfNewCustomer(double weeks) {
        Parameters.mustBeAhead(weeks);
        return perWeek * weeks;
    }
}
