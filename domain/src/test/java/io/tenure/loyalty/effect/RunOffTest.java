package io.tenure.loyalty.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.loyalty.effect.Cohort.Flow;
import io.tenure.loyalty.events.AgedPoints;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RunOffTest {

    private static final YearMonth NOW = YearMonth.of(2026, 5);

    /**
     * By hand: at age 0, 100 + 200 of 1,000 + 1,000 + 1,000 are spent; at age 1, 180 of 900 + 1,000; at age 2, 360 of
     * 720 are spent and 360 expire. f(2) = 0.5, f(1) = 0.0947 + 0.9053 · 0.5, f(0) = 0.1 + 0.9 f(1).
     */
    @Test
    void isWhatAHandComputes() {
        RunOff runOff = new RunOff(
                List.of(
                        new Cohort(
                                NOW.minusMonths(3),
                                1_000,
                                List.of(new Flow(0, 100, 0), new Flow(1, 180, 0), new Flow(2, 360, 360))),
                        new Cohort(NOW.minusMonths(2), 1_000, List.of()),
                        new Cohort(NOW.minusMonths(1), 1_000, List.of(new Flow(0, 200, 0))),
                        new Cohort(NOW, 500, List.of(new Flow(0, 50, 0)))),
                NOW);
        double one = 180.0 / 1_900;
        double ofAgeOne = one + (1 - one) * 0.5;
        assertThat(runOff.toBeRedeemed(2)).isCloseTo(0.5, within(1e-12));
        assertThat(runOff.toBeRedeemed(1)).isCloseTo(ofAgeOne, within(1e-12));
        assertThat(runOff.toBeRedeemed(0)).isCloseTo(0.1 + 0.9 * ofAgeOne, within(1e-12));
        assertThat(runOff.ages()).extracting(AgedPoints::months).containsExactly(0, 1, 2);
        assertThat(runOff.ages()).extracting(AgedPoints::known).containsOnly(true);
        assertThat(runOff.ages()).extracting(AgedPoints::points).containsExactly(450L, 800L, 1_000L);
        assertThat(runOff.broken())
                .isEqualTo((long) Math.floor(1_000 * 0.5 + 800 * (1 - ofAgeOne) + 450 * (0.9 - 0.9 * ofAgeOne)));
    }

    @Test
    void whatIsNotKnownIsOwed() {
        RunOff none = new RunOff(List.of(new Cohort(NOW, 500, List.of())), NOW);
        assertThat(none.broken()).isZero();
        assertThat(none.ages()).containsExactly(new AgedPoints(0, 500, new BigDecimal("1.0000"), false));
        assertThat(new RunOff(List.of(), NOW).ages()).isEmpty();
    }

    /** Points that live a year with 5 % spent in each month: 1 - 0.95^12 = 45.96 % are spent in the end. */
    @Test
    void findsThePlantedShare() {
        List<Cohort> cohorts = new ArrayList<>();
        for (int born = 36; born >= 0; born--) {
            List<Flow> flows = new ArrayList<>();
            double left = 1_000_000;
            for (int age = 0; age < 12 && age < born; age++) {
                long spent = Math.round(left * 0.05);
                left -= spent;
                flows.add(new Flow(age, spent, 0));
            }
            if (born > 12) {
                flows.add(new Flow(12, 0, (long) left));
            }
            cohorts.add(new Cohort(NOW.minusMonths(born), 1_000_000, flows));
        }
        assertThat(new RunOff(cohorts, NOW).toBeRedeemed(0)).isCloseTo(1 - Math.pow(0.95, 12), within(1e-5));
    }

    @Property(tries = 200)
    void isAShareWhateverTheTriangle(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Random random = new Random(seed);
        List<Cohort> cohorts = new ArrayList<>();
        for (int born = 6; born >= 0; born--) {
            List<Flow> flows = new ArrayList<>();
            for (int age = 0; age <= born; age++) {
                flows.add(new Flow(age, random.nextInt(300), random.nextInt(300)));
            }
            cohorts.add(new Cohort(NOW.minusMonths(born), random.nextInt(1_000), flows));
        }
        RunOff runOff = new RunOff(cohorts, NOW);
        for (int age = 0; age < 9; age++) {
            assertThat(runOff.toBeRedeemed(age)).isBetween(0.0, 1.0);
        }
        assertThat(runOff.broken())
                .isBetween(0L, cohorts.stream().mapToLong(Cohort::left).sum());
    }
}
