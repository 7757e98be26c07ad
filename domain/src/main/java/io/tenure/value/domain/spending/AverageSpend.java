package io.tenure.value.domain.spending;

/**
 * Every customer is expected to spend what all do on average: the plainest model, for data that carry no other.
 *
 * @param perPurchase in the currency of the histories, 0 or more
 */
public record AverageSpend(double perPurchase) implements SpendModel {

    public AverageSpend {
        if (!(perPurchase >= 0) || Double.isInfinite(perPurchase)) {
            throw new IllegalArgumentException("A spend is a finite number, 0 or more, not " + perPurchase + ".");
        }
    }

    @Override
    public double expectedSpend(SpendHistory history) {
        return perPurchase;
    }
}
