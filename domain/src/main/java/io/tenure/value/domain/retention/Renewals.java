package io.tenure.value.domain.retention;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many customers were lost at each renewal, and how many were still there when last seen.
 *
 * @param lost customers by the renewal at which they left, 1 for the first; counts of 0 or more
 * @param kept customers by the number of renewals after which they were still there; counts of 0 or more
 */
public record Renewals(SortedMap<Integer, Long> lost, SortedMap<Integer, Long> kept) {

    public Renewals {
        lost = checked(lost, 1);
        kept = checked(kept, 0);
    }

    /** One cohort: how many were there at the start, after one renewal, after two and so on. */
    public static Renewals ofCohort(long... alive) {
        var lost = new TreeMap<Integer, Long>();
        for (int renewal = 1; renewal < alive.length; renewal++) {
            lost.put(renewal, alive[renewal - 1] - alive[renewal]);
        }
        return new Renewals(lost, new TreeMap<>(Map.of(alive.length - 1, alive[alive.length - 1])));
    }

    public long customers() {
        return sum(lost) + sum(kept);
    }

    public long lostCustomers() {
        return sum(lost);
    }

    /** All decisions to renew or not that were seen. */
    public long decisions() {
        return lost.entrySet().stream()
                        .mapToLong(entry -> entry.getKey() * entry.getValue())
                        .sum()
                + kept.entrySet().stream()
                        .mapToLong(entry -> entry.getKey() * entry.getValue())
                        .sum();
    }

    /** The number of the last renewal that was seen. */
    public int longest() {
        return Math.max(lost.isEmpty() ? 0 : lost.lastKey(), kept.isEmpty() ? 0 : kept.lastKey());
    }

    private static long sum(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SortedMap<Integer, Long> checked(SortedMap<Integer, Long> counts, int first) {
        counts.forEach((renewal, count) -> {
            if (renewal < first || count < 0) {
                throw new IllegalArgumentException(
                        "%d customers at renewal %d cannot be: counts are 0 or more, and fall only."
                                .formatted(count, renewal));
            }
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
