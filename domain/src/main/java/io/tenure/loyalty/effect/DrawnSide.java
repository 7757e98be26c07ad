package io.tenure.loyalty.effect;

import io.tenure.loyalty.events.EffectMeasure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of those on one side. A household is drawn as one, and its members may be alike: so its total counts
 * once, and says less than as many customers who were drawn one by one.
 *
 * <p>The mean is that of all customers, the sum of totals over the sum of sizes; its error is that of this ratio, from
 * the distances of each total from what a household of its size has on average: W. G. Cochran, Sampling Techniques
 * (1977), chapter 9A. How much the error grows by it is the design effect: L. Kish, Survey Sampling (1965). Only
 * households of several customers are held in memory.
 */
final class DrawnSide {

    private static final List<EffectMeasure> MEASURES =
            List.of(EffectMeasure.SPEND, EffectMeasure.VISITS, EffectMeasure.RETENTION);

    private static final double UPPER = 0.975;

    private final Moments[] all = none();
    private final Moments[] alone = none();
    private final Map<String, double[]> households = new HashMap<>(); // the customers, then their total of each figure

    private static Moments[] none() {
        Moments[] none = new Moments[MEASURES.size()];
        Arrays.fill(none, Moments.NONE);
        return none;
    }

    /**
     * Takes in one customer.
     *
     * @param household null for one that was drawn alone
     * @param figures spend, visits, and 1 for a customer who was retained, 0 for another
     */
    void add(@Nullable String household, double... figures) {
        double[] totals =
                household == null ? null : households.computeIfAbsent(household, _ -> new double[1 + figures.length]);
        if (totals != null) {
            totals[0]++;
        }
        for (int i = 0; i < figures.length; i++) {
            all[i] = all[i].plus(figures[i]);
            if (totals == null) {
                alone[i] = alone[i].plus(figures[i]);
            } else {
                totals[1 + i] += figures[i];
            }
        }
    }

    long customers() {
        return all[0].count();
    }

    double mean(EffectMeasure measure) {
        return all[MEASURES.indexOf(measure)].mean();
    }

    private long drawn() {
        return alone[0].count() + households.size();
    }

    /**
     * As many as were drawn, with the mean of customers and a spread from which its error follows as if all were one.
     */
    Moments drawn(EffectMeasure measure) {
        long drawn = drawn();
        double size = customers() == 0 ? 1 : (double) customers() / drawn;
        return new Moments(drawn, mean(measure), distances(measure) / (size * size));
    }

    /** The variance of one customer, by which the error of the mean of n of them is that over n. */
    double variance(EffectMeasure measure) {
        Moments drawn = drawn(measure);
        return drawn.count() == 0 ? 0 : drawn.variance() * customers() / drawn.count();
    }

    /**
     * How many times the error of the mean squared is what it were if all had been drawn one by one; 1 at least, and as
     * if all of a household did the same where nobody, or everybody, did it. With M customers in k households, or
     * alone, it is k / (k - 1) Σ(y - ȳ m)² / M² over s² / M, where s² is the variance of a customer.
     */
    double designEffect(EffectMeasure measure) {
        double squares = all[MEASURES.indexOf(measure)].squares();
        double drawn = (double) drawn();
        double customers = (double) customers();
        return Math.max(
                1,
                squares > 0 && drawn > 1
                        ? distances(measure) / squares * (drawn / (drawn - 1)) * ((customers - 1) / customers)
                        : sizeOfOwnHousehold());
    }

    /**
     * As how many customers who were drawn one by one they count, no more than were drawn: M / designEffect (t(M - 1) /
     * t(k - 1))² with M customers in k households, or alone, and t the 0.975 quantile. E. L. Korn and B. I. Graubard,
     * Confidence intervals for proportions with small expected number of positive counts estimated from survey data,
     * Survey Methodology 24 (1998).
     */
    double independent(EffectMeasure measure) {
        double drawn = (double) drawn();
        if (drawn < 2) {
            return drawn;
        }
        double ratio = StudentT.quantile(UPPER, customers() - 1.0) / StudentT.quantile(UPPER, drawn - 1.0);
        return Math.min(customers() / designEffect(measure) * ratio * ratio, drawn);
    }

    private double distances(EffectMeasure measure) {
        int figure = MEASURES.indexOf(measure);
        double mean = mean(measure);
        double distance = alone[figure].mean() - mean;
        return alone[figure].squares()
                + alone[figure].count() * distance * distance
                + households.values().stream()
                        .mapToDouble(totals -> Math.pow(totals[1 + figure] - mean * totals[0], 2))
                        .sum();
    }

    /** Of a customer, on average. */
    private double sizeOfOwnHousehold() {
        return customers() == 0
                ? 1
                : (alone[0].count()
                                + households.values().stream()
                                        .mapToDouble(totals -> totals[0] * totals[0])
                                        .sum())
                        / customers();
    }
}
