package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.domain.ranking.Rfm.Behaviour;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmLimitsTest {

    private static final int MANY = 2_000;

    @Test
    void whoBoughtMoreOftenScoresNoLess() {
        List<Behaviour> customers =
                IntStream.range(0, MANY).mapToObj(n -> customer(n, n / 100 + 1)).toList();
        RfmLimits limits = RfmLimits.among(customers);

        assertThat(customers)
                .extracting(customer -> limits.of(customer).frequency())
                .isSorted()
                .containsOnly(1, 2, 3, 4, 5);
    }

    @Test
    void whoCameLateIsNotTakenForFrequentAmongThoseWhoBoughtOnce() {
        List<Behaviour> customers =
                IntStream.range(0, MANY).mapToObj(n -> customer(n, 1)).toList();
        RfmLimits limits = RfmLimits.among(customers);

        double early = averageFrequency(customers, limits, n -> n < MANY / 2);
        double late = averageFrequency(customers, limits, n -> n >= MANY / 2);

        assertThat(early).isEqualTo(3, within(0.2));
        assertThat(late).isEqualTo(3, within(0.2));
    }

    private static double averageFrequency(List<Behaviour> customers, RfmLimits limits, IntPredicate which) {
        return IntStream.range(0, MANY)
                .filter(which)
                .map(n -> limits.of(customers.get(n)).frequency())
                .average()
                .orElseThrow();
    }

    /** Ids as ours: the later, the larger. */
    private static Behaviour customer(int number, int purchases) {
        return new Behaviour("01a22617-d58e-7700-9236-%012x".formatted(number), MANY - number, purchases, 10);
    }
}
