package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void equalCustomersShareEqually() {
        var equal = Concentration.of(new double[] {5, 5, 5, 5});

        assertThat(equal.gini()).isZero();
        assertThat(equal.topShare(0.25)).isEqualTo(0.25);
    }

    @Test
    void oneCustomerMayBringAll() {
        var one = Concentration.of(new double[] {0, 0, 0, 100, -3});

        assertThat(one.gini()).isCloseTo(0.8, within(1e-12));
        assertThat(one.topShare(0.2)).isEqualTo(1);
        assertThat(one.lorenz(0.5)).isZero();
        assertThat(one.belowZero()).isEqualTo(1);
    }

    @Test
    void withoutValueThereIsNoConcentration() {
        assertThat(Concentration.of(new double[] {}).gini()).isZero();
        assertThat(Concentration.of(new double[] {0, 0}).lorenz(0.3)).isEqualTo(0.3);
    }

    @Property(tries = 200)
    void theCurveHangsBelowTheDiagonal(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(max = 1e6) Double> values,
            @ForAll @DoubleRange(max = 1) double share) {
        var concentration = Concentration.of(
                values.stream().mapToDouble(Double::doubleValue).toArray());

        assertThat(concentration.lorenz(share)).isBetween(-1e-9, share + 1e-9);
        assertThat(concentration.gini()).isBetween(0.0, 1.0);
        assertThat(concentration.lorenz(1)).isCloseTo(1, within(1e-9));
    }
}
