package io.tenure.loyalty.effect;

import io.tenure.loyalty.effect.Difference.Known;
import io.tenure.loyalty.effect.Difference.Unknown;
import io.tenure.loyalty.events.EffectGap;

/**
 * The difference of two shares with its confidence interval: R. G. Newcombe, Interval estimation for the difference
 * between independent proportions: comparison of eleven methods, Statistics in Medicine 17 (1998), method 10, upon the
 * limits of each share by E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22
 * (1927). Right also where nobody or everybody did it, and never beyond -1 and 1.
 */
public final class NewcombeInterval {

    private static final double Z = Normal.quantile(0.975);

    private NewcombeInterval() {}

    /**
     * The share of one side.
     *
     * @param value from 0 to 1
     * @param of as how many customers who were drawn one by one the side counts
     * @param drawn how many households, or customers alone, were drawn
     */
    public record Share(double value, double of, long drawn) {}

    /** Share of members less share of control group at 95 %. */
    public static Difference of(Share members, Share control) {
        if (members.drawn() < Difference.FEWEST || control.drawn() < Difference.FEWEST) {
            return new Unknown(EffectGap.TOO_FEW);
        }
        return unguarded(members.value(), members.of(), control.value(), control.of());
    }

    static Known unguarded(double one, double ofMembers, double two, double ofControl) {
        double[] first = wilson(one, ofMembers);
        double[] second = wilson(two, ofControl);
        double estimate = one - two;
        return new Known(
                estimate,
                estimate - Math.hypot(one - first[0], second[1] - two),
                estimate + Math.hypot(first[1] - one, two - second[0]));
    }

    /** The roots of |p - share| = z √(p (1 - p) / n). */
    static double[] wilson(double share, double n) {
        double middle = 2 * n * share + Z * Z;
        double margin = Z * Math.sqrt(Z * Z + 4 * n * share * (1 - share));
        double whole = 2 * (n + Z * Z);
        return new double[] {Math.max(0, (middle - margin) / whole), Math.min(1, (middle + margin) / whole)};
    }
}
