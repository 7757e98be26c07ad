package io.tenure.loyalty.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.loyalty.effect.Difference.Known;
import io.tenure.loyalty.effect.Difference.Unknown;
import io.tenure.loyalty.events.EffectGap;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differenceOfSharesIsNewcombes(long a, long n, long b, long m, double low, double high) {
        Known known = NewcombeInterval.unguarded((double) a / n, (double) n, (double) b / m, (double) m);
        assertThat(known.low()).isCloseTo(low, within(0.00005));
        assertThat(known.high()).isCloseTo(high, within(0.00005));
    }

    /** Tables of Student's t, 0.975. */
    @ParameterizedTest
    @CsvSource({"1, 12.7062", "2, 4.3027", "10, 2.2281", "25, 2.0595", "30, 2.0423", "120, 1.9799", "1000000, 1.9600"})
    void quantilesAreThoseOfTheTables(double freedom, double quantile) {
        assertThat(StudentT.quantile(0.975, freedom)).isCloseTo(quantile, within(0.00005));
    }

    /** The second and third example of "Welch's t-test" in Wikipedia; P to all digits at Rosetta Code. */
    @Test
    void meansWithSpreadsOfTheirOwnAreWelchs() {
        Moments second = moments(17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8);
        Moments other = moments(
                21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5, 23.6, 21.5, 22.5,
                23.5, 21.5, 21.8);
        assertThat(p(second, other)).isCloseTo(0.148841696605327, within(1e-12));
        assertThat(((Known) WelchInterval.unguarded(second, other)).differs()).isFalse();
        Moments third = moments(19.8, 20.4, 19.6, 17.8, 18.5, 18.9, 18.3, 18.9, 19.5, 22.0);
        Moments last = moments(
                28.2, 26.6, 20.1, 23.3, 25.2, 22.1, 17.7, 27.6, 20.6, 13.7, 23.2, 17.5, 20.6, 18.0, 23.9, 21.6, 24.3,
                20.4, 24.0, 13.2);
        assertThat(p(third, last)).isCloseTo(0.0359722710297968, within(1e-12));
        Known known = (Known) WelchInterval.unguarded(third, last);
        assertThat(known.differs()).isTrue();
        assertThat(known.high()).isNegative();
    }

    private static double p(Moments one, Moments other) {
        double error = Math.sqrt(one.variance() / one.count() + other.variance() / other.count());
        double t = (one.mean() - other.mean()) / error;
        return 2 * StudentT.probability(-Math.abs(t), WelchInterval.freedom(one, other));
    }

    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
        Random random = new Random(4);
        int held = 0;
        for (int i = 0; i < 2_000; i++) {
            Moments members = Moments.NONE;
            Moments control = Moments.NONE;
            for (int j = 0; j < 60; j++) {
                members = members.plus(12 + 5 * random.nextGaussian());
            }
            for (int j = 0; j < 35; j++) {
                control = control.plus(10 + 9 * random.nextGaussian());
            }
            Known known = (Known) WelchInterval.of(members, control);
            held += known.low() <= 2 && known.high() >= 2 ? 1 : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.93, 0.97);
    }

    @Test
    void tooFewAndNoSpreadAreSaidPlainly() {
        double[] fives = new double[40];
        Arrays.fill(fives, 5);
        Moments alike = moments(fives);
        assertThat(WelchInterval.of(Moments.NONE, alike)).isEqualTo(new Unknown(EffectGap.TOO_FEW));
        assertThat(WelchInterval.of(alike, alike)).isEqualTo(new Unknown(EffectGap.NO_SPREAD));
        assertThat(NewcombeInterval.of(
                        new NewcombeInterval.Share(0, 0, 0), new NewcombeInterval.Share(3.0 / 40, 40, 40)))
                .isEqualTo(new Unknown(EffectGap.TOO_FEW));
        assertThat(NewcombeInterval.of(new NewcombeInterval.Share(1, 40, 40), new NewcombeInterval.Share(1, 40, 40)))
                .isInstanceOf(Known.class);
    }

    /** Half a spread between two equal groups takes 63 in each, as every textbook has it (2 · 7.849 / 0.25 = 62.8). */
    @Test
    void sampleSizeIsThatOfTheTextbooks() {
        assertThat(SampleSize.of(1, 1, 0.5, 0.5)).hasValue(126);
        // 85 % against 65 %: 7.849 (0.1275 + 0.2275) / 0.04 = 69.7 in each
        assertThat(SampleSize.ofShares(0.65, 0.5, 0.2, 1, 1)).hasValue(140);
        assertThat(SampleSize.ofShares(0.9, 0.5, 0.2, 1, 1)).isEmpty();
        assertThat(SampleSize.of(1, 1, 0.5, 0)).isEmpty();
        assertThat(SampleSize.of(0, 0, 0.5, 1)).isEmpty();
    }

    @Test
    void smallControlGroupTakesMoreCustomersInAll() {
        assertThat(SampleSize.of(1, 1, 0.1, 0.5).orElseThrow())
                .isGreaterThan(SampleSize.of(1, 1, 0.5, 0.5).orElseThrow());
    }

    private static Moments moments(double... values) {
        Moments sum = Moments.NONE;
        for (double value : values) {
            sum = sum.plus(value);
        }
        return sum;
    }
}
