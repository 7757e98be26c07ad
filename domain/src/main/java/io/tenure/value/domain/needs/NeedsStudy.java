package io.tenure.value.domain.needs;

import io.tenure.value.events.NeedsCluster;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.NeedsFeature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;
import org.jspecify.annotations.Nullable;

/**
 * Searches clusters of customers with like habits by k-means from seeded k-means++ starts (Arthur and Vassilvitskii,
 * 2007). How many there are, from 2 to 6, is decided by the index of Calinski and Harabasz (1974).
 */
public final class NeedsStudy {

    /** Fewer customers have no clusters worth the name. */
    public static final int FEWEST_CUSTOMERS = 30;

    /** Clusters at most. */
    public static final int MOST_CLUSTERS = 6;

    private static final long SEED = 2026L;
    private static final int ROUNDS = 100;
    private static final double THOUSANDTHS = 1e3;

    private final List<NeedsFeature> features;
    private final List<DoublePoint> points;

    private NeedsStudy(List<double[]> rows) {
        features = IntStream.range(0, Habit.ALL.size())
                .mapToObj(place -> feature(place, rows))
                .toList();
        points = rows.stream().map(row -> new DoublePoint(standard(row))).toList();
    }

    /**
     * The clusters among some customers; empty when they are too few or all alike.
     *
     * @param before the clusters of the run before, whose numbers go on
     */
    public static Optional<NeedsClustered> of(
            long run, NeedsSample sample, @Nullable NeedsClustered before, Instant now) {
        List<double[]> rows = sample.rows();
        if (rows.size() < FEWEST_CUSTOMERS) {
            return Optional.empty();
        }
        NeedsStudy study = new NeedsStudy(rows);
        return study.best()
                .map(found ->
                        new NeedsClustered(run, SEED, rows.size(), study.features, study.numbered(found, before), now));
    }

    private static NeedsFeature feature(int place, List<double[]> rows) {
        double mean = rows.stream().mapToDouble(row -> row[place]).average().orElse(0);
        double squares = rows.stream()
                .mapToDouble(row -> (row[place] - mean) * (row[place] - mean))
                .sum();
        return new NeedsFeature(Habit.ALL.get(place).name(), mean, Math.sqrt(squares / rows.size()));
    }

    private double[] standard(double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> NeedsModel.standard(row[i], features.get(i)))
                .toArray();
    }

    private Optional<List<CentroidCluster<DoublePoint>>> best() {
        long different = points.stream().distinct().count();
        return IntStream.rangeClosed(2, (int) Math.min(MOST_CLUSTERS, different - 1))
                .mapToObj(this::clusters)
                .max(Comparator.comparingDouble(this::index));
    }

    private List<CentroidCluster<DoublePoint>> clusters(int count) {
        return new KMeansPlusPlusClusterer<DoublePoint>(count, ROUNDS, new EuclideanDistance(), new Well19937c(SEED))
                .cluster(points);
    }

    /** Between clusters by within them, each by its degrees of freedom; the middle of all points is 0. */
    private double index(List<CentroidCluster<DoublePoint>> clusters) {
        double between = 0;
        double within = 0;
        for (CentroidCluster<DoublePoint> cluster : clusters) {
            double[] centre = cluster.getCenter().getPoint();
            between += cluster.getPoints().size() * squares(centre, new double[centre.length]);
            within += cluster.getPoints().stream()
                    .mapToDouble(point -> squares(point.getPoint(), centre))
                    .sum();
        }
        int count = clusters.size();
        return within == 0 ? Double.POSITIVE_INFINITY : between / (count - 1) / (within / (points.size() - count));
    }

    private static double squares(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum();
    }

    /** The largest first, or by the numbers of those before that are nearest. */
    private List<NeedsCluster> numbered(List<CentroidCluster<DoublePoint>> clusters, @Nullable NeedsClustered before) {
        List<CentroidCluster<DoublePoint>> largestFirst = new ArrayList<>(clusters);
        largestFirst.sort(Comparator.comparingInt((CentroidCluster<DoublePoint> cluster) ->
                        cluster.getPoints().size())
                .reversed());
        Map<Integer, Integer> numbers = new HashMap<>();
        if (before != null) {
            goOn(largestFirst, before, numbers);
        }
        int free = 1;
        List<NeedsCluster> numbered = new ArrayList<>();
        for (int i = 0; i < largestFirst.size(); i++) {
            while (!numbers.containsKey(i) && numbers.containsValue(free)) {
                free++;
            }
            numbers.putIfAbsent(i, free);
            numbered.add(cluster(numbers.get(i), largestFirst.get(i)));
        }
        numbered.sort(Comparator.comparingInt(NeedsCluster::number));
        return List.copyOf(numbered);
    }

    private record Pair(int now, int number, double distance) {}

    /** Pairs clusters with those before, the nearest pair first. */
    private void goOn(
            List<CentroidCluster<DoublePoint>> clusters, NeedsClustered before, Map<Integer, Integer> numbers) {
        IntStream.range(0, clusters.size())
                .boxed()
                .flatMap(now -> before.clusters().stream()
                        .map(then -> new Pair(
                                now,
                                then.number(),
                                squares(clusters.get(now).getCenter().getPoint(), today(then, before)))))
                .sorted(Comparator.comparingDouble(Pair::distance))
                .forEach(pair -> {
                    if (!numbers.containsKey(pair.now()) && !numbers.containsValue(pair.number())) {
                        numbers.put(pair.now(), pair.number());
                    }
                });
    }

    /** A centre of the run before in the deviations of this one. */
    private double[] today(NeedsCluster then, NeedsClustered before) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < before.features().size(); i++) {
            NeedsFeature feature = before.features().get(i);
            values.put(feature.name(), feature.mean() + then.centre().get(i) * feature.deviation());
        }
        return features.stream()
                .mapToDouble(
                        feature -> NeedsModel.standard(values.getOrDefault(feature.name(), feature.mean()), feature))
                .toArray();
    }

    private NeedsCluster cluster(int number, CentroidCluster<DoublePoint> cluster) {
        return new NeedsCluster(
                number,
                rounded((double) cluster.getPoints().size() / points.size()),
                Arrays.stream(cluster.getCenter().getPoint())
                        .map(NeedsStudy::rounded)
                        .boxed()
                        .toList());
    }

    private static double rounded(double number) {
        return Math.rint(number * THOUSANDTHS) / THOUSANDTHS;
    }
}
