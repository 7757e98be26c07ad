package io.tenure.bootstrap.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two things measured in turns, so that whatever else the machine does weighs on both alike.
 *
 * @param values the product's, in order of the runs
 * @param ceilings those of what it is measured against
 */
record Turns(double[] values, double[] ceilings) {

    /** Takes one measurement; in whatever unit. */
    @FunctionalInterface
    interface Measurement {
        double take() throws Exception;
    }

    /** Measures both in turns, after warming both up. */
    static Turns take(int warmUps, int rounds, Measurement ours, Measurement ceiling) throws Exception {
        List<double[]> taken = new ArrayList<>();
        for (int round = 0; round < warmUps + rounds; round++) {
            taken.add(new double[] {ours.take(), ceiling.take()});
        }
        List<double[]> counted = taken.subList(warmUps, taken.size());
        return new Turns(
                counted.stream().mapToDouble(pair -> pair[0]).toArray(),
                counted.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    double value() {
        return median(values);
    }

    double ceiling() {
        return median(ceilings);
    }

    /** The median of the ratios of the runs. */
    double ratio() {
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / ceilings[i]);
        return median(ratios);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
