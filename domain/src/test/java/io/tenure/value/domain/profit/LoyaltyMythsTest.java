package io.tenure.value.domain.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.domain.profit.Finding.Verdict;
import io.tenure.value.domain.profit.LoyaltyMyths.Customer;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoyaltyMythsTest {

    @Test
    void eachMythHasAVerdictOfItsOwn() {
        var customers = IntStream.range(0, 100)
                .mapToObj(i -> new Customer(i, 0.5 - i * 0.001, 1.2 - i * 0.002, i % 2))
                .toList();

        var myths = LoyaltyMyths.of(customers);

        assertThat(myths.costLessToServe()).isEqualTo(new Finding(Verdict.HOLDS, 1, 100));
        assertThat(myths.payMore()).isEqualTo(new Finding(Verdict.THE_REVERSE_HOLDS, -1, 100));
        assertThat(myths.recommendMore().verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void tiesShareTheirRank() {
        double[] loyalty =
                IntStream.range(0, 40).mapToDouble(i -> Math.floorDiv(i, 10)).toArray();
        double[] good = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 0 : 1).toArray();

        assertThat(Finding.of(loyalty, good).correlation()).isCloseTo(0.894427, within(1e-6));
    }

    @Test
    void fewCustomersOrNoDifferenceShowNothing() {
        var same = Collections.nCopies(50, new Customer(1, 1, 1, 1));

        assertThat(LoyaltyMyths.of(same).payMore()).isEqualTo(new Finding(Verdict.NOTHING_TO_TELL_BY, 0, 50));
        assertThat(LoyaltyMyths.of(List.of(new Customer(1, 1, 1, 1))).payMore().verdict())
                .isEqualTo(Verdict.TOO_FEW_CUSTOMERS);
    }
}
