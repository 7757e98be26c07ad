package io.tenure.loyalty.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tenure.loyalty.effect.Difference.Known;
import io.tenure.loyalty.effect.Difference.Unknown;
import io.tenure.loyalty.events.EffectGap;
import io.tenure.loyalty.events.MeasuredEffect;
import io.tenure.loyalty.events.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidesTest {

    /** Tables of the normal distribution. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.8, 0.841621", "0.975, 1.959964", "0.025, -1.959964", "0.999, 3.090232"})
    void quantilesOfTheNormalDistributionAreThoseOfTheTables(double probability, double quantile) {
        assertThat(Normal.quantile(probability)).isCloseTo(quantile, within(5e-7));
    }

    @Test
    void thirtyOnEachSideAreEnough() {
        assertThat(WelchInterval.of(spread(30), spread(30))).isInstanceOf(Known.class);
        assertThat(WelchInterval.of(spread(29), spread(30))).isEqualTo(new Unknown(EffectGap.TOO_FEW));
        assertThat(WelchInterval.of(spread(30), spread(29))).isEqualTo(new Unknown(EffectGap.TOO_FEW));
        assertThat(NewcombeInterval.of(share(3, 30), share(4, 30))).isInstanceOf(Known.class);
        assertThat(NewcombeInterval.of(share(3, 29), share(4, 30))).isEqualTo(new Unknown(EffectGap.TOO_FEW));
        assertThat(NewcombeInterval.of(share(3, 30), share(4, 29))).isEqualTo(new Unknown(EffectGap.TOO_FEW));
    }

    @Test
    void intervalThatEndsAtNoDifferenceHoldsIt() {
        assertThat(new Known(1, 0, 2).differs()).isFalse();
        assertThat(new Known(-1, -2, 0).differs()).isFalse();
        assertThat(new Known(1, Double.MIN_VALUE, 2).differs()).isTrue();
        assertThat(new Known(-1, -2, -Double.MIN_VALUE).differs()).isTrue();
    }

    @Test
    void spreadTakesTwoCustomers() {
        assertThat(Moments.NONE.plus(7).variance()).isZero();
        assertThat(Moments.NONE.plus(7).plus(9).variance()).isEqualTo(2);
    }

    @Test
    void shareOfAllIsNoShareThatCanBeSeenToRise() {
        assertThat(SampleSize.ofShares(0.75, 0.5, 0.25, 1, 1)).isEmpty();
        assertThat(SampleSize.ofShares(0.75, 0.5, 0.125, 1, 1)).isNotEmpty();
        assertThat(SampleSize.of(1, 1, 0.5, 1e-12))
                .as("more than can be counted")
                .isEmpty();
    }

    /** Members spend 2 and 4 by turns, the control group 1 and 3; 10 % of 2 is 0.2. */
    @Test
    void studySaysWhoTookPartAndWhatItTakesToSeeAShareOfTheControlGroupsMean() {
        EffectStudy study = new EffectStudy();
        for (int i = 0; i < 40; i++) {
            study.add(Side.MEMBER, null, BigDecimal.valueOf(i % 2 == 0 ? 2 : 4), 1, i < 30);
            study.add(Side.CONTROL, null, BigDecimal.valueOf(i % 2 == 0 ? 1 : 3), 2, i < 20);
        }
        study.add(Side.MEMBER, null, BigDecimal.valueOf(3), 1, true);
        assertThat(study.members()).isEqualTo(41);
        assertThat(study.control()).isEqualTo(40);
        List<MeasuredEffect> effects = study.effects(2, BigDecimal.TEN);
        assertThat(effects)
                .extracting(
                        effect -> effect.members().toPlainString(),
                        effect -> effect.control().toPlainString(),
                        effect -> effect.sought().toPlainString())
                .containsExactly(
                        tuple("3.00", "2.00", "0.20"),
                        tuple("1.0000", "2.0000", "0.2000"),
                        tuple("0.7561", "0.5000", "0.0500"));
        assertThat(effects.getFirst().needed())
                .as("7.849 (1 / (41/81) + 40/39 / (40/81)) / 0.04 customers")
                .isEqualTo(796L);
    }

    private static Moments spread(int customers) {
        Moments moments = Moments.NONE;
        for (int i = 0; i < customers; i++) {
            moments = moments.plus(i % 3);
        }
        return moments;
    }

    private static NewcombeInterval.Share share(int some, int of) {
        return new NewcombeInterval.Share((double) some / of, of, of);
    }
}
