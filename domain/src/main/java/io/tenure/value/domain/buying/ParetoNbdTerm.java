package io.tenure.value.domain.buying;

/**
 * What a customer adds to the log-likelihood of the Pareto/NBD model: the note of Fader and Hardie (2005), equation
 * (20).
 */
final class ParetoNbdTerm implements PurchaseHistories.Term {

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;
    private final RepeatTerms purchases;
    private final LeftBefore leftBefore;

    ParetoNbdTerm(double[] parameters) {
        r = parameters[0];
        alpha = parameters[1];
        s = parameters[2];
        beta = parameters[3];
        purchases = new RepeatTerms(r);
        leftBefore = new LeftBefore(r, alpha, s, beta);
    }

    @Override
    public double of(int x, double recency, double age, double[] gradient) {
        purchases.at(x);
        leftBefore.compute(x, recency, age);
        double shape = r + x;
        double logAlpha = Math.log(alpha + age);
        double logBeta = Math.log(beta + age);
        double alive = leftBefore.probabilityAlive();
        double left = 1 - alive;
        double logOdds = leftBefore.logOdds();
        double logEither = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
        gradient[0] = purchases.derivative() + Math.log(alpha) - alive * logAlpha - left * leftBefore.meanLogAlpha();
        gradient[1] = r / alpha - shape * (alive / (alpha + age) + left * leftBefore.meanPerAlpha());
        gradient[2] = Math.log(beta) - alive * logBeta + left * (1 / s - leftBefore.meanLogBeta());
        gradient[3] = s / beta - alive * s / (beta + age) - left * (s + 1) * leftBefore.meanPerBeta();
        return purchases.logarithm()
                + r * Math.log(alpha)
                + s * Math.log(beta)
                - shape * logAlpha
                - s * logBeta
                + logEither;
    }
}
