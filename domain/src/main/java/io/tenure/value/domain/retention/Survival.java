package io.tenure.value.domain.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The share of customers who stay longer than a time, though not all of their ends have been seen.
 *
 * <p>The product-limit estimate of Kaplan and Meier, JASA 53 (1958) 457-481, with the errors of Greenwood (1926). Those
 * last seen at a time count as present for the ends at that time.
 */
public record Survival(List<Step> steps) {

    /**
     * The estimate from a time at which someone left up to the next such time.
     *
     * @param atRisk customers present just before
     * @param ended of them, those who left at this time
     * @param share who stay longer, in [0, 1]
     * @param standardError of the share; 0 once nobody is left, where Greenwood's formula has no value
     */
    public record Step(double time, long atRisk, long ended, double share, double standardError) {}

    public Survival {
        steps = List.copyOf(steps);
    }

    public static Survival of(Collection<Lifetime> lifetimes) {
        var ends = new TreeMap<Double, Long>();
        var seen = new TreeMap<Double, Long>();
        for (Lifetime lifetime : lifetimes) {
            seen.merge(lifetime.duration(), 1L, Long::sum);
            if (lifetime.ended()) {
                ends.merge(lifetime.duration(), 1L, Long::sum);
            }
        }
        var steps = new ArrayList<Step>();
        long atRisk = lifetimes.size();
        double share = 1;
        double greenwood = 0;
        for (var time : seen.entrySet()) {
            long ended = ends.getOrDefault(time.getKey(), 0L);
            if (ended > 0) {
                long staying = atRisk - ended;
                share *= (double) staying / atRisk;
                greenwood += staying == 0 ? 0 : (double) ended / atRisk / staying;
                steps.add(new Step(time.getKey(), atRisk, ended, share, share * Math.sqrt(greenwood)));
            }
            atRisk -= time.getValue();
        }
        return new Survival(steps);
    }

    /** The share, in [0, 1], who stay longer than this; 1 before anyone left. */
    public double longerThan(double time) {
        double share = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            share = step.share();
        }
        return share;
    }
}
