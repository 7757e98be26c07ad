package io.tenure.value.domain.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How numbers become scores from 1 (least) to 5 (most), with the rule for equal numbers. */
public sealed interface Scale {

    int SCORES = 5;

    /** The score of each number, in the order given. */
    List<Integer> scores(double[] values);

    /** Fifths by value: equal numbers get equal scores, so fifths may differ in size. */
    record Quintiles() implements Scale {

        @Override
        public List<Integer> scores(double[] values) {
            return values.length == 0 ? List.of() : new Edges(edges(values)).scores(values);
        }

        /**
         * The four limits between the fifths: quantiles by linear interpolation, as pandas and R (type 7) have them.
         */
        public static List<Double> edges(double[] values) {
            double[] sorted = Arrays.stream(values).sorted().toArray();
            return IntStream.range(1, SCORES)
                    .mapToObj(fifth -> {
                        double place = (sorted.length - 1) * (fifth / (double) SCORES);
                        int below = (int) place;
                        int above = Math.min(below + 1, sorted.length - 1);
                        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
                    })
                    .toList();
        }
    }

    /**
     * Fifths by rank: as equal in size as can be; equal numbers are ranked in the order given, which is that of the
     * ids.
     */
    record RankQuintiles() implements Scale {

        @Override
        public List<Integer> scores(double[] values) {
            var order =
                    new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
            order.sort(Comparator.comparingDouble(index -> values[index])); // stable
            double[] ranks = new double[values.length];
            for (int rank = 0; rank < ranks.length; rank++) {
                ranks[order.get(rank)] = rank + 1.0;
            }
            return new Quintiles().scores(ranks);
        }
    }

    /**
     * Limits that stay the same whatever the customers do: a number at a limit is below it.
     *
     * @param limits four, none smaller than the one before
     */
    record Edges(List<Double> limits) implements Scale {

        public Edges {
            limits = List.copyOf(limits);
            if (limits.size() != SCORES - 1
                    || !limits.equals(limits.stream().sorted().toList())) {
                throw new IllegalArgumentException("Five scores need four limits in rising order, not " + limits + ".");
            }
        }

        @Override
        public List<Integer> scores(double[] values) {
            return Arrays.stream(values).mapToObj(this::score).toList();
        }

        /** The score of one number. */
        public int score(double value) {
            return 1 + (int) limits.stream().filter(limit -> value > limit).count();
        }
    }
}
