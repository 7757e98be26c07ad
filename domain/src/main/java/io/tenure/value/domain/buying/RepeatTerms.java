package io.tenure.value.domain.buying;

import org.hipparchus.special.Gamma;

/** log Γ(base + x) - log Γ(base) and its derivative, computed once for each x in a row. */
final class RepeatTerms {

    private final double base;
    private final double logGammaOfBase;
    private final double digammaOfBase;
    private int repeats;
    private double logarithm;
    private double derivative;

    RepeatTerms(double base) {
        this.base = base;
        logGammaOfBase = Gamma.logGamma(base);
        digammaOfBase = Gamma.digamma(base);
    }

    RepeatTerms at(int x) {
        if (x != repeats) {
            repeats = x;
            logarithm = Gamma.logGamma(base + x) - logGammaOfBase;
            derivative = Gamma.digamma(base + x) - digammaOfBase;
        }
        return this;
    }

    double logarithm() {
        return logarithm;
    }

    double derivative() {
        return derivative;
    }
}
