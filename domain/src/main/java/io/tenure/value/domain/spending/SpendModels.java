package io.tenure.value.domain.spending;

import io.tenure.value.domain.fitting.Estimate;
import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import io.tenure.value.domain.fitting.Maximum;
import io.tenure.value.domain.fitting.Reason;
import io.tenure.value.domain.fitting.Search;
import java.util.List;

/** Fits models of spend, and falls back to the plain average where the data do not carry what was asked for. */
public final class SpendModels {

    /** With fewer customers, three parameters are guesswork. */
    public static final int FEWEST_CUSTOMERS = 30;

    private static final List<double[]> STARTS =
            List.of(new double[] {5, 4, 0.6}, new double[] {1, 2, 1}, new double[] {50, 20, 0.4});

    private SpendModels() {}

    /** Fits {@link GammaGamma}: p, q, gamma. */
    public static Fit<SpendModel> gammaGamma(SpendHistories histories) {
        double unit = histories.average();
        if (histories.customers() == 0) {
            return new Fallback<>(new AverageSpend(unit), Reason.NO_SPEND);
        }
        if (histories.customers() < FEWEST_CUSTOMERS) {
            return new Fallback<>(new AverageSpend(unit), Reason.TOO_FEW_REPEATERS);
        }
        Maximum found =
                Search.maximise(new GammaGammaLikelihood(histories.telling(), unit), histories.customers(), STARTS);
        if (!found.inner()) {
            return new Fallback<>(new AverageSpend(unit), Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS);
        }
        if (found.parameter(1) <= 1) {
            return new Fallback<>(new AverageSpend(unit), Reason.NO_AVERAGE_SPEND);
        }
        return inCurrency(found, unit, histories.customers());
    }

    /** The search counts in average spends; gamma and the density of spends are told in the currency. */
    private static Fit<SpendModel> inCurrency(Maximum found, double unit, long customers) {
        var model = new GammaGamma(found.parameter(0), found.parameter(1), found.parameter(2) * unit);
        List<Estimate> estimates = found.named("p", "q", "gamma");
        var gamma = new Estimate("gamma", model.gamma(), estimates.getLast().standardError() * unit);
        return new Fitted<>(
                model,
                List.of(estimates.get(0), estimates.get(1), gamma),
                found.logLikelihood() - customers * Math.log(unit));
    }
}
