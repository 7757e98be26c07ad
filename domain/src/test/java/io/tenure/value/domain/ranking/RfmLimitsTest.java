package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.domain.ranking.Rfm.Behaviour;
import io.tenure.value.events.RfmEdges;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RfmLimitsTest {

    private static final int MANY = 2_000;

    private static final RfmEdges EDGES = new RfmEdges(
            List.of(30, 90, 180, 365),
            List.of(1, 2, 4, 8),
            "GBP",
            Stream.of("100", "300", "1000", "3000").map(BigDecimal::new).toList());

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

    @Test
    void stayWhereSomebodyHasFixedThemWhoeverTheCustomersAre() {
        RfmLimits limits = RfmLimits.fixed(EDGES, "GBP", List.of(customer(1, 100)));

        assertThat(limits.of(new Behaviour("a", 30, 1, 100))).isEqualTo(new Rfm.Scores(5, 1, 1));
        assertThat(limits.of(new Behaviour("b", 31, 2, 100.01))).isEqualTo(new Rfm.Scores(4, 2, 2));
        assertThat(limits.of(new Behaviour("c", 366, 9, 5_000))).isEqualTo(new Rfm.Scores(1, 5, 5));
    }

    @Test
    void ofMoneyInAnotherCurrencyAreFifths() {
        List<Behaviour> customers = IntStream.range(0, 10)
                .mapToObj(n -> new Behaviour("c" + n, 1, 1, n))
                .toList();
        RfmLimits limits = RfmLimits.fixed(EDGES, "CNY", customers);

        assertThat(customers)
                .extracting(customer -> limits.of(customer).monetary())
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
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
