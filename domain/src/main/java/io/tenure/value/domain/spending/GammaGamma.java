package io.tenure.value.domain.spending;

/**
 * Each customer has an own average spend, purchases vary around it, and spend does not depend on how often one buys.
 *
 * <p>The Gamma-Gamma model of Colombo and Jiang (1999) in the form of Fader and Hardie, The Gamma-Gamma Model of
 * Monetary Value (2013, note 025).
 *
 * @param p shape of the spend of a customer, greater than 0
 * @param q shape of the differences between customers, greater than 1: else they have no finite average
 * @param gamma scale of the differences between customers, in the currency, greater than 0
 */
public record GammaGamma(double p, double q, double gamma) implements SpendModel {

    public GammaGamma {
        if (!(p > 0) || !(q > 1) || !(gamma > 0) || !Double.isFinite(p + q + gamma)) {
            throw new IllegalArgumentException(
                    "Spend needs p > 0, q > 1 and gamma > 0, all finite: p = %s, q = %s, gamma = %s"
                            .formatted(p, q, gamma));
        }
    }

    /** The note's equation (5): between the average of all customers and that of this one. */
    @Override
    public double expectedSpend(SpendHistory history) {
        double spent = history.purchases() * Math.max(0, history.average());
        return p * (gamma + spent) / (p * history.purchases() + q - 1);
    }
}
