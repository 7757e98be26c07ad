package io.tenure.value.domain.buying;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The part of the Pareto/NBD likelihood that belongs to customers who left between their last purchase and the end: the
 * integral of s (alpha + t)^-(r+x) (beta + t)^-(s+1) over t from t_x to T.
 *
 * <p>The literature writes it as a difference of two hypergeometric functions, which cancel when t_x is near T and
 * overflow when x is large. The integrand is positive, falls, and is smooth in the logarithm of t plus the smaller
 * scale, so Gauss-Legendre quadrature there gives full precision, and the averages that the gradient needs at no
 * further cost. Everything is relative to the integrand at t_x.
 */
final class LeftBefore {

    private static final GaussIntegrator COARSE = new GaussIntegratorFactory().legendre(16);
    private static final GaussIntegrator FINE = new GaussIntegratorFactory().legendre(32);

    /** What is smaller than e to the minus this, relative to the largest, adds nothing to a double. */
    private static final double NEGLIGIBLE = 45;

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;
    private final double nearer;
    private final double apart;

    private int x;
    private double logOdds;
    private double total;
    private double logAlpha;
    private double perAlpha;
    private double logBeta;
    private double perBeta;

    LeftBefore(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
        nearer = Math.min(alpha, beta);
        apart = Math.abs(alpha - beta);
    }

    void compute(int repeats, double recency, double age) {
        x = repeats;
        total = 0;
        logAlpha = 0;
        perAlpha = 0;
        logBeta = 0;
        perBeta = 0;
        double from = Math.log(nearer + recency);
        double span = Math.log1p((age - recency) / (nearer + recency));
        double top = height(from, Math.log(nearer + recency + apart));
        span = withoutNegligible(from, span, top);
        double fall = top - height(from + span, Math.log(Math.exp(from + span) + apart));
        var rule = span < 3 && Math.abs(fall) < 10 ? COARSE : FINE;
        int panels = 1 + (int) (span / 6);
        for (int panel = 0; panel < panels; panel++) {
            addPanel(rule, from + panel * span / panels, span / panels, top);
        }
        logOdds = total == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(s * total) + top + (r + x) * Math.log(alpha + age) + s * Math.log(beta + age);
    }

    private void addPanel(GaussIntegrator rule, double from, double span, double top) {
        for (int node = 0; node < rule.getNumberOfPoints(); node++) {
            double place = from + span * (1 + rule.getPoint(node)) / 2;
            double near = Math.exp(place);
            double far = near + apart;
            double logFar = Math.log(far);
            double weight = rule.getWeight(node) * span / 2 * Math.exp(height(place, logFar) - top);
            boolean alphaIsNearer = alpha <= beta;
            total += weight;
            logAlpha += weight * (alphaIsNearer ? place : logFar);
            perAlpha += weight / (alphaIsNearer ? near : far);
            logBeta += weight * (alphaIsNearer ? logFar : place);
            perBeta += weight / (alphaIsNearer ? far : near);
        }
    }

    /** The logarithm of the integrand by the logarithm of nearer + t: it never bends up. */
    private double height(double logNear, double logFar) {
        return alpha <= beta
                ? logNear - (r + x) * logNear - (s + 1) * logFar
                : logNear - (r + x) * logFar - (s + 1) * logNear;
    }

    private double withoutNegligible(double from, double span, double top) {
        double kept = span;
        for (int halving = 0; halving < 60; halving++) {
            double middle = kept / 2;
            double depth = top - height(from + middle, Math.log(Math.exp(from + middle) + apart));
            if (depth < NEGLIGIBLE) {
                return kept;
            }
            kept = middle;
        }
        return kept;
    }

    /** In [0, 1]. */
    double probabilityAlive() {
        return 1 / (1 + Math.exp(logOdds));
    }

    /** The logarithm of the odds of having left, by those of still being there. */
    double logOdds() {
        return logOdds;
    }

    /** The mean of log(alpha + t) over the times at which the customer may have left. */
    double meanLogAlpha() {
        return total == 0 ? 0 : logAlpha / total;
    }

    double meanPerAlpha() {
        return total == 0 ? 0 : perAlpha / total;
    }

    double meanLogBeta() {
        return total == 0 ? 0 : logBeta / total;
    }

    double meanPerBeta() {
        return total == 0 ? 0 : perBeta / total;
    }
}
