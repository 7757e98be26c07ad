package io.tenure.value.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as a run uses it.
 *
 * @param model bg-nbd, pareto-nbd, nbd, average-rate, gamma-gamma or average-spend
 * @param parameters in the order of the publication
 * @param logLikelihood null for a model that stands in
 * @param fallback why this model stands in for the one that was asked for; null when it is that one
 */
public record FittedModel(
        String model,
        List<ParameterEstimate> parameters,
        @Nullable Double logLikelihood,
        @Nullable String fallback) {

    public double parameter(int index) {
        return parameters.get(index).value();
    }
}
