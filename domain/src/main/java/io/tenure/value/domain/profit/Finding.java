package io.tenure.value.domain.profit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether what is said of loyal customers holds for these.
 *
 * @param verdict at the five per cent level, two-sided
 * @param correlation Spearman's rank correlation of loyalty with what is said to come with it, in [-1, 1]; 0 when
 *     either is the same for all
 * @param customers looked at
 */
public record Finding(Verdict verdict, double correlation, int customers) {

    public static final int FEWEST_CUSTOMERS = 30;

    private static final double FIVE_PER_CENT = 1.959964;

    /** What the data say. */
    public enum Verdict {
        HOLDS,
        THE_REVERSE_HOLDS,
        NOT_SHOWN,
        /** What is said to come with loyalty, or loyalty itself, is the same for all. */
        NOTHING_TO_TELL_BY,
        TOO_FEW_CUSTOMERS
    }

    /** Compares two measures of the same customers; the test is Fisher's transformation of the correlation. */
    static Finding of(double[] loyalty, double[] good) {
        int customers = loyalty.length;
        if (customers < FEWEST_CUSTOMERS) {
            return new Finding(Verdict.TOO_FEW_CUSTOMERS, 0, customers);
        }
        if (sameForAll(loyalty) || sameForAll(good)) {
            return new Finding(Verdict.NOTHING_TO_TELL_BY, 0, customers);
        }
        double correlation = correlation(ranks(loyalty), ranks(good));
        double almostOne = Math.clamp(correlation, -0.999999, 0.999999);
        double z = (Math.log1p(almostOne) - Math.log1p(-almostOne)) / 2 * Math.sqrt(customers - 3.0);
        return new Finding(verdict(z), correlation, customers);
    }

    private static boolean sameForAll(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private static Verdict verdict(double z) {
        if (Math.abs(z) < FIVE_PER_CENT) {
            return Verdict.NOT_SHOWN;
        }
        return z > 0 ? Verdict.HOLDS : Verdict.THE_REVERSE_HOLDS;
    }

    private static double correlation(double[] left, double[] right) {
        double mean = (left.length + 1) / 2.0;
        double both = 0;
        double ofLeft = 0;
        double ofRight = 0;
        for (int i = 0; i < left.length; i++) {
            both += (left[i] - mean) * (right[i] - mean);
            ofLeft += (left[i] - mean) * (left[i] - mean);
            ofRight += (right[i] - mean) * (right[i] - mean);
        }
        return both / Math.sqrt(ofLeft * ofRight);
    }

    /** Ranks from 1; equal values share the average of their ranks. */
    private static double[] ranks(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> values[index]))
                .toList();
        double[] ranks = new double[values.length];
        int first = 0;
        while (first < ranks.length) {
            int last = first;
            while (last + 1 < ranks.length && values[order.get(last + 1)] == values[order.get(first)]) {
                last++;
            }
            for (int place = first; place <= last; place++) {
                ranks[order.get(place)] = (first + last) / 2.0 + 1;
            }
            first = last + 1;
        }
        return ranks;
    }
}
