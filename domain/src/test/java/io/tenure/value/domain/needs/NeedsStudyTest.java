package io.tenure.value.domain.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.events.NeedsCluster;
import io.tenure.value.events.NeedsClustered;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedsStudyTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void findsTwoKindsOfCustomersAndComesToTheSameAgain() {
        NeedsClustered found = study(sample(0), null);

        assertThat(found.clusters()).extracting(NeedsCluster::share).containsExactly(0.75, 0.25);
        assertThat(centre(found, 0, Habit.ONLINE)).isPositive();
        assertThat(centre(found, 1, Habit.STORE)).isPositive();
        assertThat(found.features().get(Habit.ALL.indexOf(Habit.RETURNS)).deviation())
                .isZero();
        assertThat(study(sample(0), null)).isEqualTo(found);
    }

    @Test
    void keepsTheNumbersOfTheRunBefore() {
        NeedsClustered before = study(sample(0), null);
        NeedsClustered turned = new NeedsClustered(
                1,
                before.seed(),
                before.customers(),
                before.features(),
                List.of(
                        renumbered(before.clusters().get(0), 2),
                        renumbered(before.clusters().get(1), 1)),
                NOW);

        NeedsClustered after = study(sample(0.01), turned);

        assertThat(after.clusters().getFirst().number()).isEqualTo(1);
        assertThat(after.clusters().getFirst().share()).isCloseTo(0.25, within(0.01));
    }

    @Test
    void findsNothingAmongTooFewOrWhenAllAreAlike() {
        assertThat(NeedsStudy.of(1, new NeedsSample(), null, NOW)).isEmpty();
        NeedsSample alike = new NeedsSample();
        for (int i = 0; i < 100; i++) {
            alike.add("c" + i, new double[Habit.ALL.size()]);
        }
        assertThat(NeedsStudy.of(1, alike, null, NOW)).isEmpty();
    }

    private static double centre(NeedsClustered found, int place, Habit habit) {
        return found.clusters().get(place).centre().get(Habit.ALL.indexOf(habit));
    }

    private static NeedsCluster renumbered(NeedsCluster cluster, int number) {
        return new NeedsCluster(number, cluster.share(), cluster.centre());
    }

    private static NeedsClustered study(NeedsSample sample, @Nullable NeedsClustered before) {
        return NeedsStudy.of(1, sample, before, NOW).orElseThrow();
    }

    /** Three in four meet the firm online, the fourth in stores. */
    private static NeedsSample sample(double shift) {
        NeedsSample sample = new NeedsSample();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            double[] habits = new double[Habit.ALL.size()];
            boolean online = i % 4 != 0;
            habits[Habit.ALL.indexOf(Habit.ONLINE)] = (online ? 0.9 : 0.1) + shift + random.nextDouble() / 20;
            habits[Habit.ALL.indexOf(Habit.STORE)] = (online ? 0.1 : 0.9) - shift + random.nextDouble() / 20;
            sample.add("c" + i, habits);
        }
        return sample;
    }
}
