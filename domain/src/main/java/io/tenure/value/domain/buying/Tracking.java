package io.tenure.value.domain.buying;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The tracking plot: repeat purchases of all customers, week by week, beside what the model expects of them. */
public record Tracking(List<Week> weeks) {

    /**
     * Where both stand at the end of a week.
     *
     * @param expected repeat purchases since the start, by the model, knowing nothing but the day of each first
     *     purchase
     * @param actual repeat purchases since the start
     */
    public record Week(int number, LocalDate end, double expected, long actual) {}

    public Tracking {
        weeks = List.copyOf(weeks);
    }

    /**
     * Follows the customers from a day on.
     *
     * @param start the first day of week 1; customers with an earlier first purchase are not followed
     * @param weeks how many, 0 or more
     * @param told of so many weeks, the last, it is worked out where both stand
     */
    public static Tracking of(
            PurchaseModel model, Collection<PurchaseDays> customers, LocalDate start, int weeks, int told) {
        var starters = new TreeMap<LocalDate, Integer>();
        var followed =
                customers.stream().filter(days -> !days.first().isBefore(start)).toList();
        followed.forEach(days -> starters.merge(days.first(), 1, Integer::sum));
        return new Tracking(IntStream.rangeClosed(Math.max(1, weeks - told + 1), weeks)
                .mapToObj(number -> {
                    LocalDate end = start.plusWeeks(number).minusDays(1);
                    return new Week(number, end, expected(model, starters, end), actual(followed, end));
                })
                .toList());
    }

    private static double expected(PurchaseModel model, TreeMap<LocalDate, Integer> starters, LocalDate end) {
        double sum = 0;
        for (var first : starters.headMap(end).entrySet()) {
            double weeks = (end.toEpochDay() - first.getKey().toEpochDay()) / 7.0;
            sum += first.getValue() * model.expectedOfNewCustomer(weeks);
        }
        return sum;
    }

    private static long actual(List<PurchaseDays> customers, LocalDate end) {
        return customers.stream().mapToLong(days -> days.repeatsUntil(end)).sum();
    }
}
