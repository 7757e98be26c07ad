package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivatives written down by hand are those of the likelihoods. */
class GradientsTest {

    private static final double STEP = 1e-5;

    @ParameterizedTest
    @CsvSource({"0, 0, 38.9", "1, 1.7, 38.9", "2, 30.4, 38.9", "26, 30.9, 31", "400, 30, 38", "5, 20, 20"})
    void areThoseOfFiniteDifferences(int x, double recency, double age) {
        var history = new PurchaseHistory(x, recency, age);

        check(BgNbdTerm::new, history, 0.243, 4.414, 0.793, 2.426);
        check(BgNbdTerm::new, history, 3, 20, 2, 0.7);
        check(ParetoNbdTerm::new, history, 0.553, 10.578, 0.606, 11.669);
        check(ParetoNbdTerm::new, history, 2, 5, 1, 40);
        check(NbdTerm::new, history, 0.8, 9.8);
    }

    private static void check(
            Function<double[], PurchaseHistories.Term> model, PurchaseHistory history, double... parameters) {
        double[] gradient = new double[parameters.length];
        value(model, history, parameters, gradient);
        for (int i = 0; i < parameters.length; i++) {
            double slope = (value(model, history, shifted(parameters, i, STEP), new double[parameters.length])
                            - value(model, history, shifted(parameters, i, -STEP), new double[parameters.length]))
                    / (2 * STEP * parameters[i]);
            assertThat(gradient[i])
                    .as("derivative %d at %s", i, history)
                    .isCloseTo(slope, offset(1e-5 * (1 + Math.abs(slope))));
        }
    }

    private static double value(
            Function<double[], PurchaseHistories.Term> model,
            PurchaseHistory history,
            double[] parameters,
            double[] gradient) {
        return model.apply(parameters).of(history.repeats(), history.recency(), history.age(), gradient);
    }

    private static double[] shifted(double[] parameters, int index, double share) {
        double[] shifted = parameters.clone();
        shifted[index] *= 1 + share;
        return shifted;
    }
}
