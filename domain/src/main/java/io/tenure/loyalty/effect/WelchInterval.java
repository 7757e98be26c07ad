package io.tenure.loyalty.effect;

import io.tenure.loyalty.effect.Difference.Known;
import io.tenure.loyalty.effect.Difference.Unknown;
import io.tenure.loyalty.events.EffectGap;

/**
 * The difference of two means with spreads of their own, with its confidence interval.
 *
 * <p>B. L. Welch, The generalization of Student's problem when several different population variances are involved,
 * Biometrika 34 (1947); degrees of freedom by F. E. Satterthwaite, An approximate distribution of estimates of variance
 * components, Biometrics Bulletin 2 (1946).
 */
public final class WelchInterval {

    private static final double UPPER = 0.975;

    private WelchInterval() {}

    /** Means of members less control group at 95 %. */
    public static Difference of(Moments members, Moments control) {
        if (members.count() < Difference.FEWEST || control.count() < Difference.FEWEST) {
            return new Unknown(EffectGap.TOO_FEW);
        }
        return unguarded(members, control);
    }

    static Difference unguarded(Moments members, Moments control) {
        double a = members.variance() / members.count();
        double b = control.variance() / control.count();
        if (a + b <= 0) {
            return new Unknown(EffectGap.NO_SPREAD);
        }
        double estimate = members.mean() - control.mean();
        double margin = StudentT.quantile(UPPER, freedom(members, control)) * Math.sqrt(a + b);
        return new Known(estimate, estimate - margin, estimate + margin);
    }

    /** (a + b)² / (a² / (n - 1) + b² / (m - 1)) with a and b the squared errors of the means. */
    static double freedom(Moments members, Moments control) {
        double a = members.variance() / members.count();
        double b = control.variance() / control.count();
        return (a + b) * (a + b) / (a * a / (members.count() - 1) + b * b / (control.count() - 1));
    }
}
