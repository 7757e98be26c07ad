package io.tenure.loyalty.effect;

import java.util.OptionalLong;

/**
 * How many customers have to be compared so that a difference of some size is seen in 80 of 100 such comparisons, at 5
 * % and by both sides: S.-C. Chow, J. Shao and H. Wang, Sample Size Calculations in Clinical Research (2008), chapters
 * 3.2 and 4.2, with a share of them in the control group. N = (z(0.975) + z(0.8))² (v / (1 - c) + w / c) / d², with v
 * and w the variances, c the share, d the difference.
 */
public final class SampleSize {

    private static final double FACTOR = Math.pow(Normal.quantile(0.975) + Normal.quantile(0.8), 2);

    private SampleSize() {}

    /**
     * Members and control group together; empty where no number is enough or none is needed.
     *
     * @param controlShare above 0 and below 1
     */
    public static OptionalLong of(double variance, double ofControl, double controlShare, double difference) {
        double wanted = FACTOR * (variance / (1 - controlShare) + ofControl / controlShare) / (difference * difference);
        return Double.isFinite(wanted) && wanted > 0 && wanted < Long.MAX_VALUE
                ? OptionalLong.of((long) Math.ceil(wanted))
                : OptionalLong.empty();
    }

    /**
     * The same for a share that rises from that of the control group by a difference; empty beyond 1.
     *
     * @param effect the design effect of members, 1 where all were drawn one by one
     */
    public static OptionalLong ofShares(
            double share, double controlShare, double difference, double effect, double ofControl) {
        double risen = share + difference;
        return risen >= 1
                ? OptionalLong.empty()
                : of(effect * risen * (1 - risen), ofControl * share * (1 - share), controlShare, difference);
    }
}
