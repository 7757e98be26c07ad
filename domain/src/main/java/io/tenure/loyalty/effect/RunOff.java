package io.tenure.loyalty.effect;

import io.tenure.loyalty.events.AgedPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the points that members have will be spent: a run-off triangle of months earned against age, as actuaries
 * develop claims (T. Mack, Distribution-free calculation of the standard error of chain ladder reserve estimates, ASTIN
 * Bulletin 23, 1993), with expiry as a second way out (O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics
 * 5, 1978).
 *
 * <p>Of all points that reached an age in a month that is over, r are spent and e expire at that age. What is expected
 * to be spent of points of age k is f(k) = r(k) + (1 - r(k) - e(k)) f(k + 1). Beyond the ages that have been seen f is
 * 1: what nobody knows yet is owed.
 */
public final class RunOff {

    private static final int DIGITS = 4;

    private final List<Cohort> cohorts;
    private final YearMonth now;
    private final List<double[]> rates = new ArrayList<>();

    /**
     * Learns what becomes of points at each age.
     *
     * @param now the month that is not over
     */
    public RunOff(List<Cohort> cohorts, YearMonth now) {
        this.cohorts = List.copyOf(cohorts);
        this.now = now;
        int age = 0;
        while (rate(age)) {
            age++;
        }
    }

    private boolean rate(int age) {
        long atRisk = 0;
        long redeemed = 0;
        long expired = 0;
        for (Cohort cohort : cohorts) {
            if (cohort.month().plusMonths(age).isBefore(now)) {
                long left = cohort.atRisk(age);
                Cohort.Flow flow = cohort.at(age);
                atRisk += left;
                redeemed += Math.min(left, flow.redeemed());
                expired += Math.min(left - Math.min(left, flow.redeemed()), flow.expired());
            }
        }
        if (atRisk == 0) {
            return false;
        }
        rates.add(new double[] {(double) redeemed / atRisk, (double) expired / atRisk});
        return true;
    }

    /** What is expected to be spent of points that have reached an age, from 0 to 1. */
    public double toBeRedeemed(int age) {
        double share = 1;
        for (int k = rates.size() - 1; k >= age; k--) {
            share = rates.get(k)[0] + (1 - rates.get(k)[0] - rates.get(k)[1]) * share;
        }
        return share;
    }

    /** Whether all points that went through the ages from this one on were seen to an end. */
    private boolean known(int age) {
        double left = 1;
        for (int k = age; k < rates.size(); k++) {
            left *= 1 - rates.get(k)[0] - rates.get(k)[1];
        }
        return age < rates.size() && left < 0.5 / Math.pow(10, DIGITS);
    }

    /** Points by age, the youngest first. */
    public List<AgedPoints> ages() {
        Map<Integer, Long> left = new TreeMap<>(Comparator.naturalOrder());
        cohorts.forEach(cohort -> left.merge(age(cohort), cohort.left(), Long::sum));
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new AgedPoints(
                        entry.getKey(),
                        entry.getValue(),
                        new BigDecimal(toBeRedeemed(entry.getKey())).setScale(DIGITS, RoundingMode.HALF_UP),
                        known(entry.getKey())))
                .toList();
    }

    /** Points that are expected never to be spent; rounded down, so that nothing is owed too little. */
    public long broken() {
        double broken = 0;
        for (Cohort cohort : cohorts) {
            broken += cohort.left() * (1 - toBeRedeemed(age(cohort)));
        }
        return (long) Math.floor(broken + 1e-6);
    }

    private int age(Cohort cohort) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(cohort.month(), now));
    }
}
