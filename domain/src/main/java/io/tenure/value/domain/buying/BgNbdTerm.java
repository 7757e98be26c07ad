package io.tenure.value.domain.buying;

/** What a customer adds to the log-likelihood of the BG/NBD model: Fader, Hardie and Lee (2005), equation (6). */
final class BgNbdTerm implements PurchaseHistories.Term {

    private final double r;
    private final double alpha;
    private final double a;
    private final double b;
    private final RepeatTerms purchases;
    private final RepeatTerms stays;
    private final RepeatTerms chances;

    BgNbdTerm(double[] parameters) {
        r = parameters[0];
        alpha = parameters[1];
        a = parameters[2];
        b = parameters[3];
        purchases = new RepeatTerms(r);
        stays = new RepeatTerms(b);
        chances = new RepeatTerms(a + b);
    }

    @Override
    public double of(int x, double recency, double age, double[] gradient) {
        purchases.at(x);
        stays.at(x);
        chances.at(x);
        double shape = r + x;
        double logEnd = Math.log(alpha + age);
        double logLast = Math.log(alpha + recency);
        double odds = x == 0 ? 0 : a / (b + x - 1) * Math.exp(shape * (logEnd - logLast));
        double alive = 1 / (1 + odds);
        double left = 1 - alive;
        double logEither = Double.isInfinite(odds)
                ? Math.log(a / (b + x - 1)) - shape * logLast
                : Math.log1p(odds) - shape * logEnd;
        gradient[0] = purchases.derivative() + Math.log(alpha) - alive * logEnd - left * logLast;
        gradient[1] = r / alpha - shape * (alive / (alpha + age) + left / (alpha + recency));
        gradient[2] = left / a - chances.derivative();
        gradient[3] = stays.derivative() - chances.derivative() - (x == 0 ? 0 : left / (b + x - 1));
        return purchases.logarithm() + r * Math.log(alpha) + stays.logarithm() - chances.logarithm() + logEither;
    }
}
