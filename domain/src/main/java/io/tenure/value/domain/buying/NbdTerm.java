package io.tenure.value.domain.buying;

/** What a customer adds to the log-likelihood of the NBD model, which is that of BG/NBD without dropout. */
final class NbdTerm implements PurchaseHistories.Term {

    private final double r;
    private final double alpha;
    private final RepeatTerms purchases;

    NbdTerm(double[] parameters) {
        r = parameters[0];
        alpha = parameters[1];
        purchases = new RepeatTerms(r);
    }

    @Override
    public double of(int x, double recency, double age, double[] gradient) {
        purchases.at(x);
        double logEnd = Math.log(alpha + age);
        gradient[0] = purchases.derivative() + Math.log(alpha) - logEnd;
        gradient[1] = r / alpha - (r + x) / (alpha + age);
        return purchases.logarithm() + r * Math.log(alpha) - (r + x) * logEnd;
    }
}
