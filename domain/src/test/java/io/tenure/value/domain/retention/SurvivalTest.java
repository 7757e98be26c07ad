package io.tenure.value.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    /** Weeks in remission under 6-MP, of Gehan (1965), the classic example; the errors as R's survfit has them. */
    @Test
    void hasTheSharesAndErrorsOfTheClassicExample() {
        var lifetimes = new ArrayList<Lifetime>();
        for (int ended : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
            lifetimes.add(new Lifetime(ended, true));
        }
        for (int seen : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
            lifetimes.add(new Lifetime(seen, false));
        }

        var steps = Survival.of(lifetimes).steps();

        assertThat(steps.stream().mapToDouble(Survival.Step::share).toArray())
                .containsExactly(new double[] {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448}, offset(0.0005));
        assertThat(steps.stream().mapToDouble(Survival.Step::standardError).toArray())
                .containsExactly(
                        new double[] {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346}, offset(0.00005));
        assertThat(steps.stream().mapToLong(Survival.Step::atRisk).toArray()).containsExactly(21, 17, 15, 12, 11, 7, 6);
    }

    @Test
    void isOneBeforeAnyoneLeftAndStaysBetweenSteps() {
        var survival = Survival.of(List.of(new Lifetime(2, true), new Lifetime(5, false)));

        assertThat(survival.longerThan(1.9)).isEqualTo(1);
        assertThat(survival.longerThan(2)).isEqualTo(0.5);
        assertThat(survival.longerThan(100)).isEqualTo(0.5);
    }

    @Test
    void whenAllHaveLeftThereIsNoErrorToTell() {
        var last = Survival.of(List.of(new Lifetime(1, true), new Lifetime(2, true)))
                .steps()
                .getLast();

        assertThat(last.share()).isZero();
        assertThat(last.standardError()).isZero();
    }
}
