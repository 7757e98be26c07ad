package io.tenure.value.domain.fitting;

/** A likelihood per customer by the logarithms of its parameters: there is no boundary to step over, and one scale. */
final class LogScale {

    private final Likelihood likelihood;
    private final double customers;

    LogScale(Likelihood likelihood, double customers) {
        this.likelihood = likelihood;
        this.customers = customers;
    }

    /** The negative mean log-likelihood, to be made small, with its gradient; infinite where it is not a number. */
    Point at(double[] logarithms) {
        double[] parameters = parametersAt(logarithms);
        double[] gradient = new double[parameters.length];
        double value = -likelihood.at(parameters, gradient) / customers;
        boolean finite = Double.isFinite(value);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= -parameters[i] / customers;
            finite &= Double.isFinite(gradient[i]);
        }
        return new Point(logarithms, finite ? value : Double.POSITIVE_INFINITY, gradient);
    }

    double customers() {
        return customers;
    }

    double logLikelihood(Point point) {
        return -point.value() * customers;
    }

    static double[] parametersAt(double[] logarithms) {
        double[] parameters = new double[logarithms.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Math.exp(logarithms[i]);
        }
        return parameters;
    }

    /** Where a search stands; lives for one step. */
    record Point(double[] at, double value, double[] gradient) {}
}
