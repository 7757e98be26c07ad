package io.tenure.value.domain.buying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The histories of all customers, equal ones counted once, in an order that makes every sum the same each time. */
public final class PurchaseHistories {

    /** So many distinct histories are summed in one go; more are shared out to the processors. */
    private static final int PORTION = 1024;

    private final int[] repeats;
    private final double[] recency;
    private final double[] age;
    private final int[] customers;
    private final long total;

    private PurchaseHistories(List<PurchaseHistory> distinct, List<Integer> counts) {
        repeats = distinct.stream().mapToInt(PurchaseHistory::repeats).toArray();
        recency = distinct.stream().mapToDouble(PurchaseHistory::recency).toArray();
        age = distinct.stream().mapToDouble(PurchaseHistory::age).toArray();
        customers = counts.stream().mapToInt(Integer::intValue).toArray();
        total = IntStream.of(customers).asLongStream().sum();
    }

    public static PurchaseHistories of(Collection<PurchaseHistory> histories) {
        var distinct = new ArrayList<PurchaseHistory>();
        var counts = new ArrayList<Integer>();
        for (PurchaseHistory history : histories.stream().sorted().toList()) {
            int last = distinct.size() - 1;
            if (last >= 0 && distinct.get(last).equals(history)) {
                counts.set(last, counts.get(last) + 1);
            } else {
                distinct.add(history);
                counts.add(1);
            }
        }
        return new PurchaseHistories(distinct, counts);
    }

    public long customers() {
        return total;
    }

    /** Customers who have bought again after the first time. */
    public long repeaters() {
        return IntStream.range(0, repeats.length)
                .filter(index -> repeats[index] > 0)
                .mapToLong(index -> customers[index])
                .sum();
    }

    /** Repeat purchases of all customers. */
    public long repeatPurchases() {
        return IntStream.range(0, repeats.length)
                .mapToLong(index -> (long) repeats[index] * customers[index])
                .sum();
    }

    /** The weeks that all customers together have been known. */
    public double weeks() {
        return IntStream.range(0, age.length)
                .mapToDouble(index -> age[index] * customers[index])
                .sum();
    }

    /** Sums a likelihood and its gradient over all customers; portions may run at once, but are added in order. */
    double sum(Supply supply, double[] gradient) {
        int portions = (repeats.length + PORTION - 1) / PORTION;
        var ranges = IntStream.range(0, portions);
        var sums = (portions > 1 ? ranges.parallel() : ranges)
                .mapToObj(portion -> sumOf(portion, supply.term(), gradient.length))
                .toList();
        double value = 0;
        for (double[] sum : sums) {
            value += sum[gradient.length];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += sum[i];
            }
        }
        return value;
    }

    private double[] sumOf(int portion, Term term, int parameters) {
        double[] sum = new double[parameters + 1];
        double[] one = new double[parameters];
        int last = Math.min(repeats.length, (portion + 1) * PORTION);
        for (int index = portion * PORTION; index < last; index++) {
            sum[parameters] += customers[index] * term.of(repeats[index], recency[index], age[index], one);
            for (int i = 0; i < parameters; i++) {
                sum[i] += customers[index] * one[i];
            }
        }
        return sum;
    }

    /** Makes a term for each portion, so that a term may remember what it computed for the number of repeats. */
    @FunctionalInterface
    interface Supply {
        Term term();
    }

    /** What one customer adds to the log-likelihood; histories come in the order of their repeats. */
    @FunctionalInterface
    interface Term {
        double of(int repeats, double recency, double age, double[] gradient);
    }
}
