package io.tenure.value.domain.retention;

import io.tenure.value.domain.buying.PurchaseDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Customers by the period of their first purchase, and how many of each cohort bought again in the periods after it.
 *
 * @param lastIsPartial whether the observation ends within a period, so that the last count of each cohort is too low
 */
public record Cohorts(CalendarPeriod period, List<Cohort> cohorts, boolean lastIsPartial) {

    /**
     * Those who began in the same period.
     *
     * @param start its first day
     * @param active customers who bought in this period (all of them), in the next, and so on up to the end
     */
    public record Cohort(LocalDate start, List<Long> active) {

        public Cohort {
            active = List.copyOf(active);
        }

        public long customers() {
            return active.getFirst();
        }

        /** The share, in [0, 1], of the cohort who bought so many periods after their first. */
        public double retention(int periods) {
            return (double) active.get(periods) / customers();
        }
    }

    public Cohorts {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Counts customers by the period of their first purchase.
     *
     * @param end the last day observed; later purchases are left out
     */
    public static Cohorts of(Collection<PurchaseDays> customers, CalendarPeriod period, LocalDate end) {
        var begun =
                customers.stream().filter(days -> !days.first().isAfter(end)).toList();
        var earliest = begun.stream()
                .map(PurchaseDays::first)
                .min(LocalDate::compareTo)
                .orElse(end);
        int periods = period.between(earliest, end) + 1;
        var active = new TreeMap<Integer, long[]>();
        for (PurchaseDays days : begun) {
            int cohort = period.between(earliest, days.first());
            long[] counts = active.computeIfAbsent(cohort, begin -> new long[periods - begin]);
            days.epochDays()
                    .mapToObj(LocalDate::ofEpochDay)
                    .filter(day -> !day.isAfter(end))
                    .mapToInt(day -> period.between(days.first(), day))
                    .distinct()
                    .forEach(later -> counts[later]++);
        }
        var cohorts = active.entrySet().stream()
                .map(cohort -> new Cohort(
                        period.later(period.startOf(earliest), cohort.getKey()),
                        Arrays.stream(cohort.getValue()).boxed().toList()))
                .toList();
        return new Cohorts(period, cohorts, !period.endOf(end).equals(end));
    }
}
