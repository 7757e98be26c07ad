package io.tenure.loyalty.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.EffectGap;
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
            study.add(Side.MEMBER, BigDecimal.ONE, 1, true);
            study.add(Side.CONTROL, BigDecimal.ONE, 1, true);
        }
        assertThat(study.effects(2, BigDecimal.TEN))
                .extracting(MeasuredEffect::gap)
                .containsExactly(EffectGap.NO_SPREAD, EffectGap.NO_SPREAD, null);
    }
}
