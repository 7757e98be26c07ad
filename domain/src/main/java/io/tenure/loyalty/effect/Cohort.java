package io.tenure.loyalty.effect;

import java.time.YearMonth;
import java.util.List;

/**
 * The points that were earned in one month, and what became of them.
 *
 * @param flows by age, the youngest first
 */
public record Cohort(YearMonth month, long earned, List<Flow> flows) {

    /**
     * What became of points at an age.
     *
     * @param months since the month in which they were earned
     * @param expired or given up with the membership
     */
    public record Flow(int months, long redeemed, long expired) {}

    public Cohort {
        flows = List.copyOf(flows);
    }

    /** What is left of them. */
    public long left() {
        return atRisk(Integer.MAX_VALUE);
    }

    /** What was left of them when they reached an age; never below 0. */
    long atRisk(int months) {
        return Math.max(
                0,
                earned
                        - flows.stream()
                                .filter(flow -> flow.months() < months)
                                .mapToLong(flow -> flow.redeemed() + flow.expired())
                                .sum());
    }

    Flow at(int months) {
        return flows.stream()
                .filter(flow -> flow.months() == months)
                .findFirst()
                .orElseGet(() -> new Flow(months, 0, 0));
    }
}
