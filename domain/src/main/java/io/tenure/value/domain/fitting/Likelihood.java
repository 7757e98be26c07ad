package io.tenure.value.domain.fitting;

/** How well a model explains what customers did, as a function of parameters that are all greater than zero. */
@FunctionalInterface
public interface Likelihood {

    /**
     * The natural logarithm of the likelihood, summed over all customers.
     *
     * @param parameters each in (0, ∞)
     * @param gradient filled with the derivative by each parameter; same length as {@code parameters}
     */
    double at(double[] parameters, double[] gradient);
}
