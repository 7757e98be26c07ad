package io.tenure.value.domain.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tenure.facts.domain.FactSheet;
import io.tenure.value.domain.Shopper;
import io.tenure.value.events.NeedsCluster;
import io.tenure.value.events.NeedsClustered;
import io.tenure.value.events.NeedsFeature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of ten customers five are met online, three in person and two in stores, each a little more or less. */
class KindsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final int ONLINE = Habit.ALL.indexOf(Habit.ONLINE);
    private static final List<Habit> KINDS = List.of(
            Habit.STORE,
            Habit.ONLINE,
            Habit.PERSONAL,
            Habit.ONLINE,
            Habit.ONLINE,
            Habit.PERSONAL,
            Habit.ONLINE,
            Habit.STORE,
            Habit.PERSONAL,
            Habit.ONLINE);

    @Test
    void findsAsManyClustersAsThereAreKindsTheLargestFirst() {
        NeedsClustered found = study(100, null).orElseThrow();
        assertThat(found.customers()).isEqualTo(100);
        assertThat(found.clusters())
                .extracting(NeedsCluster::number, NeedsCluster::share)
                .containsExactly(tuple(1, 0.5), tuple(2, 0.3), tuple(3, 0.2));
    }

    /** Half the shares are about 0.9 and half about 0: the mean is 0.45, the deviation as wide. */
    @Test
    void habitsAreMeasuredInDeviationsFromTheirMean() {
        NeedsClustered found = study(100, null).orElseThrow();
        NeedsFeature online = found.features().get(ONLINE);
        assertThat(online.name()).isEqualTo("ONLINE");
        assertThat(online.mean()).isCloseTo(0.45, within(0.01));
        assertThat(online.deviation()).isCloseTo(0.45, within(0.01));
        assertThat(found.clusters())
                .extracting(cluster -> Math.rint(cluster.centre().get(ONLINE)))
                .containsExactly(1.0, -1.0, -1.0);
    }

    @Test
    void thirtyCustomersAreEnough() {
        assertThat(study(30, null)).isPresent();
        assertThat(study(29, null)).isEmpty();
    }

    @Test
    void numbersGoOnWithTheNearestClustersWhateverTheDeviationsWere() {
        NeedsClustered found = study(100, null).orElseThrow();
        NeedsClustered before = new NeedsClustered(
                1,
                7,
                100,
                List.of(
                        new NeedsFeature("STORE", 0.1, 0.1),
                        new NeedsFeature("ONLINE", 0.5, 0.2),
                        new NeedsFeature("FORGOTTEN", 1, 1)),
                List.of(
                        new NeedsCluster(1, 0.2, List.of(8.0, -2.5, 0.0)),
                        new NeedsCluster(2, 0.5, List.of(-1.0, 2.0, 0.0))),
                NOW);
        assertThat(study(100, before).orElseThrow().clusters())
                .extracting(NeedsCluster::number, NeedsCluster::share)
                .as("stores were 1, online was 2, and in person is new")
                .containsExactly(tuple(1, 0.2), tuple(2, 0.5), tuple(3, 0.3));
        assertThat(study(100, found).orElseThrow()).isEqualTo(found);
    }

    /** Those met in stores are the first hundred of 20,100. */
    @Test
    void sampleIsTheSameWhateverTheOrderInWhichCustomersCome() {
        FactSheet store = sheet(new Shopper("ada").bought("2026-02-01", "10", "GBP"));
        FactSheet nowhere = sheet(new Shopper("max"));
        NeedsSample forward = new NeedsSample();
        NeedsSample backward = new NeedsSample();
        for (int i = 0; i < 20_100; i++) {
            int last = 20_099 - i;
            forward.add("c" + i, i < 100 ? store : nowhere);
            backward.add("c" + last, last < 100 ? store : nowhere);
        }
        assertThat(forward.rows()).hasSize(NeedsSample.MOST);
        assertThat(places(forward)).isEqualTo(places(backward));
    }

    /** Where those are who are met in stores. */
    private static List<Integer> places(NeedsSample sample) {
        List<double[]> rows = sample.rows();
        int inStores = Habit.ALL.indexOf(Habit.STORE);
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place)[inStores] == 1)
                .boxed()
                .toList();
    }

    private static FactSheet sheet(Shopper shopper) {
        return FactSheet.of(shopper.facts(), LocalDate.of(2026, 3, 31), null);
    }

    private static Optional<NeedsClustered> study(int customers, @Nullable NeedsClustered before) {
        NeedsSample sample = new NeedsSample();
        Random random = new Random(7);
        for (int i = 0; i < customers; i++) {
            double[] habits = new double[Habit.ALL.size()];
            for (Habit habit : List.of(Habit.ONLINE, Habit.PERSONAL, Habit.STORE)) {
                habits[Habit.ALL.indexOf(habit)] = (KINDS.get(i % 10) == habit ? 0.9 : 0) + random.nextGaussian() / 50;
            }
            sample.add("c" + i, habits);
        }
        return NeedsStudy.of(1, sample, before, NOW);
    }
}
