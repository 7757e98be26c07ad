package io.tenure.value.domain.buying;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The purchases that are still to come up to a horizon, each worth less the later it comes: times the profit per
 * purchase, the residual lifetime value of a customer.
 *
 * <p>Discounting is continuous, as in Fader, Hardie and Lee, RFM and CLV, Journal of Marketing Research 42 (2005)
 * 415-430: a purchase t weeks from now counts e^(-d t), with d the logarithm of 1 + the annual rate over 365.25 / 7
 * weeks. With E(t) the purchases expected up to t, the sum is e^(-d H) E(H) + d ∫ e^(-d t) E(t) dt, so that no week has
 * to be walked through.
 *
 * @param annualRate what a year of waiting costs, 0 or more: 0.15 is fifteen per cent a year
 * @param horizonWeeks how far to look ahead, 0 or more
 */
public record DiscountedPurchases(double annualRate, double horizonWeeks) {

    private static final double WEEKS_OF_A_YEAR = 365.25 / 7;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(8);

    public DiscountedPurchases {
        if (!(annualRate >= 0) || !(horizonWeeks >= 0) || Double.isInfinite(annualRate + horizonWeeks)) {
            throw new IllegalArgumentException(
                    "A rate and a horizon are finite and not negative, unlike %s a year and %s weeks."
                            .formatted(annualRate, horizonWeeks));
        }
    }

    /** The purchases expected of a customer after the end of the history, discounted to that end; 0 or more. */
    public double of(PurchaseModel model, PurchaseHistory history) {
        double force = Math.log1p(annualRate) / WEEKS_OF_A_YEAR;
        double sum = Math.exp(-force * horizonWeeks) * model.expectedPurchases(history, horizonWeeks);
        for (int node = 0; force > 0 && node < RULE.getNumberOfPoints(); node++) {
            double weeks = horizonWeeks * (1 + RULE.getPoint(node)) / 2;
            sum += RULE.getWeight(node)
                    * horizonWeeks
                    / 2
                    * force
                    * Math.exp(-force * weeks)
                    * model.expectedPurchases(history, weeks);
        }
        return sum;
    }
}
