package io.tenure.value.domain.retention;

import io.tenure.value.domain.fitting.Likelihood;

/** The likelihood of renewals under the shifted-beta-geometric model: Fader and Hardie (2007), equation (B1). */
final class SbgLikelihood implements Likelihood {

    private final Renewals renewals;

    SbgLikelihood(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public double at(double[] parameters, double[] gradient) {
        double alpha = parameters[0];
        double beta = parameters[1];
        double logSurvival = 0;
        double byAlpha = 0;
        double byBeta = 0;
        double value = 0;
        for (int renewal = 0; renewal <= renewals.longest(); renewal++) {
            long kept = renewals.kept().getOrDefault(renewal, 0L);
            long lost = renewals.lost().getOrDefault(renewal + 1, 0L);
            double both = alpha + beta + renewal;
            value += kept * logSurvival + lost * (logSurvival + Math.log(alpha / both));
            gradient[0] += kept * byAlpha + lost * (byAlpha + 1 / alpha - 1 / both);
            gradient[1] += kept * byBeta + lost * (byBeta - 1 / both);
            logSurvival += Math.log((beta + renewal) / both);
            byAlpha -= 1 / both;
            byBeta += 1 / (beta + renewal) - 1 / both;
        }
        return value;
    }
}
