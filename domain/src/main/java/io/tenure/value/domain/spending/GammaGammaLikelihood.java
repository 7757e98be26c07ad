package io.tenure.value.domain.spending;

import io.tenure.value.domain.fitting.Likelihood;
import java.util.List;
import org.hipparchus.special.Gamma;

/** The likelihood of average spends under the Gamma-Gamma model: note 025 of Fader and Hardie, equation (1). */
final class GammaGammaLikelihood implements Likelihood {

    private final List<SpendHistory> histories;
    private final double unit;

    /** Counts spends in a unit, so that the currency makes no difference to the search. */
    GammaGammaLikelihood(List<SpendHistory> histories, double unit) {
        this.histories = histories;
        this.unit = unit;
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double p = parameters[0];
        double q = parameters[1];
        double gamma = parameters[2];
        double logGammaOfQ = Gamma.logGamma(q);
        double digammaOfQ = Gamma.digamma(q);
        double value = 0;
        int before = 0;
        double logBeta = 0;
        double both = 0;
        double own = 0;
        for (SpendHistory history : histories) {
            int x = history.purchases();
            if (x != before) { // histories come in the order of their purchases
                before = x;
                logBeta = Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) - logGammaOfQ;
                both = Gamma.digamma(p * x + q);
                own = Gamma.digamma(p * x);
            }
            double spent = x * history.average() / unit;
            double logSpent = Math.log(spent);
            double logAll = Math.log(gamma + spent);
            value += logBeta + q * Math.log(gamma) + p * x * logSpent - (p * x + q) * logAll - Math.log(spent / x);
            gradient[0] += x * (both - own + logSpent - logAll);
            gradient[1] += both - digammaOfQ + Math.log(gamma) - logAll;
            gradient[2] += q / gamma - (p * x + q) / (gamma + spent);
        }
        return value;
    }
}
