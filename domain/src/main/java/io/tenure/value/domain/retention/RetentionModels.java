package io.tenure.value.domain.retention;

import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import io.tenure.value.domain.fitting.Maximum;
import io.tenure.value.domain.fitting.Reason;
import io.tenure.value.domain.fitting.Search;
import java.util.List;

/** Fits models of retention, and falls back to one share for all where the data do not carry what was asked for. */
public final class RetentionModels {

    /** With fewer customers, two parameters are guesswork. */
    public static final int FEWEST_CUSTOMERS = 30;

    private RetentionModels() {}

    /** Fits {@link ShiftedBetaGeometric}: alpha, beta. */
    public static Fit<RetentionModel> shiftedBetaGeometric(Renewals renewals) {
        if (renewals.decisions() == 0) {
            return constant(renewals, Reason.NO_CUSTOMERS);
        }
        if (renewals.lostCustomers() == 0) {
            return constant(renewals, Reason.NO_LOSS_SEEN);
        }
        if (renewals.customers() < FEWEST_CUSTOMERS) {
            return constant(renewals, Reason.TOO_FEW_CUSTOMERS);
        }
        if (renewals.longest() < 2) {
            return constant(renewals, Reason.TOO_FEW_RENEWALS);
        }
        Maximum found = Search.maximise(
                new SbgLikelihood(renewals),
                renewals.customers(),
                List.of(new double[] {1, 1}, new double[] {0.1, 0.5}, new double[] {10, 50}));
        return found.inner()
                ? new Fitted<>(
                        new ShiftedBetaGeometric(found.parameter(0), found.parameter(1)),
                        found.named("alpha", "beta"),
                        found.logLikelihood())
                : constant(renewals, Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS);
    }

    private static Fit<RetentionModel> constant(Renewals renewals, Reason reason) {
        double share = renewals.decisions() == 0 ? 0 : 1 - (double) renewals.lostCustomers() / renewals.decisions();
        return new Fallback<>(new ConstantRetention(share), reason);
    }
}
