package io.tenure.loyalty.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.EffectGap;
import io.tenure.loyalty.events.EffectMeasure;
import io.tenure.loyalty.events.MeasuredEffect;
import io.tenure.loyalty.events.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectStudyTest {

    private final EffectStudy study = new EffectStudy();

    /** Members spend 10 more and buy again with 0.6 instead of 0.5; visits do not differ. */
    @Test
    void plantedEffectsAreFoundAndNoOthers() {
        int spend = 0;
        int visits = 0;
        int retention = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<MeasuredEffect> effects = planted(new Random(seed)).effects(2, BigDecimal.TEN);
            spend += holds(effects.get(0), "10") ? 1 : 0;
            visits += holds(effects.get(1), "0") ? 1 : 0;
            retention += holds(effects.get(2), "0.1") ? 1 : 0;
            assertThat(effects.get(0).low()).isPositive();
            assertThat(Objects.requireNonNull(effects.get(0).needed()))
                    .isLessThan(Objects.requireNonNull(effects.get(2).needed()));
        }
        assertThat(spend).isBetween(88, 100);
        assertThat(visits).isBetween(88, 100);
        assertThat(retention).isBetween(88, 100);
    }

    private static EffectStudy planted(Random random) {
        EffectStudy study = new EffectStudy();
        for (int i = 0; i < 1_000; i++) {
            Side side = i % 5 == 0 ? Side.CONTROL : Side.MEMBER;
            double effect = side == Side.MEMBER ? 10 : 0;
            study.add(
                    side,
                    null,
                    BigDecimal.valueOf(100 + effect + 20 * random.nextGaussian()),
                    5 + random.nextInt(3),
                    random.nextDouble() < (side == Side.MEMBER ? 0.6 : 0.5));
        }
        return study;
    }

    private static boolean holds(MeasuredEffect effect, String truth) {
        BigDecimal planted = new BigDecimal(truth);
        return Objects.requireNonNull(effect.low()).compareTo(planted) <= 0
                && Objects.requireNonNull(effect.high()).compareTo(planted) >= 0;
    }

    @Test
    void nobodyIsNoNumber() {
        assertThat(study.effects(2, BigDecimal.TEN)).allSatisfy(effect -> {
            assertThat(effect.gap()).isEqualTo(EffectGap.TOO_FEW);
            assertThat(effect.difference()).isNull();
            assertThat(effect.needed()).isNull();
            assertThat(effect.members()).isEqualByComparingTo(BigDecimal.ZERO);
        });
    }

    @Test
    void allAlikeSaysThatThereIsNoSpread() {
        for (int i = 0; i < 40; i++) {
            study.add(Side.MEMBER, null, BigDecimal.ONE, 1, true);
            study.add(Side.CONTROL, null, BigDecimal.ONE, 1, true);
        }
        assertThat(study.effects(2, BigDecimal.TEN))
                .extracting(MeasuredEffect::gap)
                .containsExactly(EffectGap.NO_SPREAD, EffectGap.NO_SPREAD, null);
    }

    /** Two of a household who do the same say what one of them says. */
    @Test
    void householdOfTwoWhoDoTheSameCountsAsOneWhoWasDrawn() {
        EffectStudy twice = new EffectStudy();
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            Side side = i % 3 == 0 ? Side.CONTROL : Side.MEMBER;
            BigDecimal spend = BigDecimal.valueOf(100 + 20 * random.nextGaussian());
            long visits = random.nextInt(5);
            boolean retained = random.nextBoolean();
            study.add(side, null, spend, visits, retained);
            twice.add(side, "household-" + i, spend, visits, retained);
            twice.add(side, "household-" + i, spend, visits, retained);
        }
        assertThat(twice.members()).isEqualTo(2 * study.members());
        List<MeasuredEffect> one = study.effects(2, BigDecimal.TEN);
        List<MeasuredEffect> both = twice.effects(2, BigDecimal.TEN);
        for (int i = 0; i < one.size(); i++) {
            boolean share = one.get(i).measure() == EffectMeasure.RETENTION;
            assertThat(both.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields(share ? new String[] {"needed", "low", "high"} : new String[] {"needed"})
                    .isEqualTo(one.get(i));
            assertThat((double) needed(both.get(i)) / needed(one.get(i)))
                    .as("a second one of each household tells nothing new")
                    .isBetween(1.99, share ? 2.05 : 2.01);
        }
        assertThat(width(both.getLast()) / width(one.getLast()))
                .as("as wide, but for what is not known of how alike households are")
                .isBetween(1.0, 1.03);
    }

    @Test
    void householdsOfOneCountAsIfNoneWereKnown() {
        EffectStudy known = new EffectStudy();
        Random random = new Random(5);
        for (int i = 0; i < 80; i++) {
            Side side = i % 2 == 0 ? Side.CONTROL : Side.MEMBER;
            BigDecimal spend = BigDecimal.valueOf(random.nextInt(1_000), 2);
            study.add(side, null, spend, i % 7, i % 5 == 0);
            known.add(side, "household-" + i, spend, i % 7, i % 5 == 0);
        }
        assertThat(known.effects(2, BigDecimal.TEN)).isEqualTo(study.effects(2, BigDecimal.TEN));
    }

    /** They share most of what moves them, and are of different sizes. */
    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheTruthAlsoWhereHouseholdsAreAlike() {
        Random random = new Random(6);
        int spend = 0;
        int retention = 0;
        for (int i = 0; i < 1_000; i++) {
            EffectStudy ofHouseholds = new EffectStudy();
            for (int household = 0; household < 120; household++) {
                Side side = household % 2 == 0 ? Side.CONTROL : Side.MEMBER;
                double common = 20 * random.nextGaussian();
                boolean buyers = random.nextBoolean();
                for (int member = 0; member <= random.nextInt(7); member++) {
                    ofHouseholds.add(
                            side,
                            "household-" + household,
                            BigDecimal.valueOf(100 + common + 5 * random.nextGaussian()),
                            1,
                            random.nextInt(10) == 0 ? random.nextBoolean() : buyers);
                }
            }
            List<MeasuredEffect> effects = ofHouseholds.effects(2, BigDecimal.TEN);
            spend += holds(effects.get(0), "0") ? 1 : 0;
            retention += holds(effects.get(2), "0") ? 1 : 0;
        }
        assertThat(spend / 1_000.0).isBetween(0.93, 0.975);
        assertThat(retention / 1_000.0).isBetween(0.93, 0.98);
    }

    @Test
    void fewHouseholdsAreTooFewHoweverLargeTheyAre() {
        for (int i = 0; i < 290; i++) {
            study.add(Side.MEMBER, "household-" + i % 29, BigDecimal.valueOf(i), i, i % 2 == 0);
            study.add(Side.CONTROL, null, BigDecimal.valueOf(i), i, i % 2 == 0);
        }
        assertThat(study.effects(2, BigDecimal.TEN))
                .extracting(MeasuredEffect::gap)
                .containsOnly(EffectGap.TOO_FEW);
    }

    /** All of a household may have done it together. */
    @Test
    void wideWhereEverybodyCameBack() {
        for (int i = 0; i < 80; i++) {
            study.add(Side.MEMBER, "household-" + i % 40, BigDecimal.valueOf(i), i, true);
            study.add(Side.CONTROL, null, BigDecimal.valueOf(i), i, i % 2 == 0);
        }
        EffectStudy half = new EffectStudy();
        for (int i = 0; i < 80; i++) {
            if (i < 40) {
                half.add(Side.MEMBER, null, BigDecimal.valueOf(i), i, true);
            }
            half.add(Side.CONTROL, null, BigDecimal.valueOf(i), i, i % 2 == 0);
        }
        assertThat(width(study.effects(2, BigDecimal.TEN).getLast())
                        / width(half.effects(2, BigDecimal.TEN).getLast()))
                .isBetween(1.0, 1.02);
    }

    /** That they are too few is told by how many were drawn, not by how alike they are. */
    @Test
    void thirtyHouseholdsAreEnoughHoweverAlike() {
        for (int i = 0; i < 30; i++) {
            for (int member = 0; member <= i % 5; member++) {
                study.add(Side.MEMBER, "household-" + i, BigDecimal.valueOf(i), i, i % 2 == 0);
                study.add(Side.CONTROL, "household-" + i, BigDecimal.valueOf(i), i, i % 3 == 0);
            }
        }
        assertThat(study.effects(2, BigDecimal.TEN))
                .extracting(MeasuredEffect::gap)
                .containsOnlyNulls();
    }

    private static double width(MeasuredEffect effect) {
        return Objects.requireNonNull(effect.high()).doubleValue()
                - Objects.requireNonNull(effect.low()).doubleValue();
    }

    private static long needed(MeasuredEffect effect) {
        return Objects.requireNonNull(effect.needed());
    }
}
