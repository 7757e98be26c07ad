package io.tenure.value.domain.buying;

import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import io.tenure.value.domain.fitting.Likelihood;
import io.tenure.value.domain.fitting.Maximum;
import io.tenure.value.domain.fitting.Reason;
import io.tenure.value.domain.fitting.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Fits models of buying to histories, and falls back to a plainer one where the data do not carry what was asked for.
 */
public final class PurchaseModels {

    /** With fewer customers who came back, four parameters are guesswork. */
    public static final int FEWEST_REPEATERS = 30;

    /** What two more parameters must add to the log-likelihood to be worth having: the criterion of Akaike (1974). */
    private static final double WORTH_TWO_PARAMETERS = 2;

    private final PurchaseHistories histories;
    private final double perWeek;

    private PurchaseModels(PurchaseHistories histories) {
        this.histories = histories;
        this.perWeek = histories.weeks() == 0 ? 0 : (double) histories.repeatPurchases() / histories.weeks();
    }

    /** Fits {@link BgNbd}: r, alpha, a, b. */
    public static Fit<PurchaseModel> bgNbd(PurchaseHistories histories) {
        return new PurchaseModels(histories).bgNbd();
    }

    /** Fits {@link ParetoNbd}: r, alpha, s, beta. */
    public static Fit<PurchaseModel> paretoNbd(PurchaseHistories histories) {
        return new PurchaseModels(histories).paretoNbd();
    }

    private Fit<PurchaseModel> bgNbd() {
        return tooLittle().orElseGet(() -> {
            Maximum found = maximise(BgNbdTerm::new, starts(1, 3));
            return checked(
                    found,
                    "a",
                    "b",
                    () -> new BgNbd(found.parameter(0), found.parameter(1), found.parameter(2), found.parameter(3)));
        });
    }

    private Fit<PurchaseModel> paretoNbd() {
        return tooLittle().orElseGet(() -> {
            Maximum found = maximise(ParetoNbdTerm::new, starts(1, histories.weeks() / histories.customers()));
            return checked(
                    found,
                    "s",
                    "beta",
                    () -> new ParetoNbd(
                            found.parameter(0), found.parameter(1), found.parameter(2), found.parameter(3)));
        });
    }

    /**
     * Without dropout both models are the NBD, so they are believed only when they explain the data better than that.
     */
    private Fit<PurchaseModel> checked(Maximum found, String shape, String scale, Supplier<PurchaseModel> model) {
        Maximum plain = maximise(NbdTerm::new, List.of(new double[] {1, 1 / perWeek}));
        if (found.logLikelihood() < plain.logLikelihood() + WORTH_TWO_PARAMETERS) {
            return withoutDropout(plain, Reason.NO_DROPOUT_SEEN);
        }
        return found.inner()
                ? new Fitted<>(model.get(), found.named("r", "alpha", shape, scale), found.logLikelihood())
                : withoutDropout(plain, Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS);
    }

    private Fit<PurchaseModel> withoutDropout(Maximum plain, Reason reason) {
        return plain.inner()
                ? new Fallback<>(new Nbd(plain.parameter(0), plain.parameter(1)), reason)
                : average(Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS);
    }

    private Optional<Fit<PurchaseModel>> tooLittle() {
        if (histories.customers() == 0) {
            return Optional.of(average(Reason.NO_CUSTOMERS));
        }
        if (histories.repeaters() == 0) {
            return Optional.of(average(Reason.NO_REPEAT_PURCHASE));
        }
        return histories.repeaters() < FEWEST_REPEATERS
                ? Optional.of(average(Reason.TOO_FEW_REPEATERS))
                : Optional.empty();
    }

    private Fit<PurchaseModel> average(Reason reason) {
        return new Fallback<>(new AverageRate(perWeek), reason);
    }

    private Maximum maximise(Function<double[], PurchaseHistories.Term> term, List<double[]> starts) {
        Likelihood likelihood = (parameters, gradient) -> histories.sum(() -> term.apply(parameters), gradient);
        return Search.maximise(likelihood, histories.customers(), starts);
    }

    /** From an even mix of customers, and from a much more and a much less mixed one. */
    private List<double[]> starts(double shape, double scale) {
        return List.of(
                new double[] {1, 1 / perWeek, shape, scale},
                new double[] {0.2, 0.2 / perWeek, shape / 5, scale / 5},
                new double[] {5, 5 / perWeek, shape * 5, scale * 5});
    }
}
