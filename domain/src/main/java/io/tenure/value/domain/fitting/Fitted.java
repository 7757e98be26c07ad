package io.tenure.value.domain.fitting;

import java.util.List;

/**
 * The data carry the model that was asked for.
 *
 * @param estimates the parameters in the order of the publication
 * @param logLikelihood at the maximum, natural logarithm, without terms that depend on the data alone
 */
public record Fitted<M>(M model, List<Estimate> estimates, double logLikelihood) implements Fit<M> {

    public Fitted {
        estimates = List.copyOf(estimates);
    }
}
