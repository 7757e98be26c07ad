package io.tenure.value.domain.fitting;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a search for the most likely parameters ended.
 *
 * @param parameters each greater than zero
 * @param logLikelihood natural logarithm
 * @param standardErrors of the parameters, from the observed information; empty unless {@code inner}
 * @param inner whether it is a true maximum: flat in every direction and curved down, away from the boundaries
 */
public record Maximum(List<Double> parameters, double logLikelihood, List<Double> standardErrors, boolean inner) {

    public Maximum {
        parameters = List.copyOf(parameters);
        standardErrors = List.copyOf(standardErrors);
    }

    public double parameter(int index) {
        return parameters.get(index);
    }

    /** The parameters by their names; only for an inner maximum, which alone has standard errors. */
    public List<Estimate> named(String... names) {
        var estimates = new ArrayList<Estimate>();
        for (int index = 0; index < names.length; index++) {
            estimates.add(new Estimate(names[index], parameters.get(index), standardErrors.get(index)));
        }
        return estimates;
    }
}
