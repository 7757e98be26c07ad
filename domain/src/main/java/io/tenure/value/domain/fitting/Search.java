package io.tenure.value.domain.fitting;

import io.tenure.value.domain.fitting.LogScale.Point;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds the most likely parameters of a model and how sure they are.
 *
 * <p>A quasi-Newton search (BFGS; Nocedal and Wright, Numerical Optimization, 2006, algorithm 6.1) in the logarithms of
 * the parameters; standard errors by the observed information, which is the curvature at the maximum. The same data
 * give the same result, to the last digit.
 */
public final class Search {

    /** Parameters outside of this range are at a boundary: they no longer tell customers apart. */
    private static final double SMALLEST = 1e-5;

    private static final double LARGEST = 1e6;

    private static final int MOST_STEPS = 400;
    private static final double FLAT = 1e-9;
    private static final double LONGEST_STEP = 2;
    private static final double CURVATURE_STEP = 1e-4;

    private final LogScale scale;

    private Search(LogScale scale) {
        this.scale = scale;
    }

    /**
     * Climbs from each start and keeps the highest point.
     *
     * @param customers how many the likelihood sums over, at least 1
     * @param starts parameters to begin at, each greater than zero; the second and later ones are tried only while no
     *     inner maximum is found, so a boundary is believed only when every start leads to one
     */
    public static Maximum maximise(Likelihood likelihood, long customers, List<double[]> starts) {
        var search = new Search(new LogScale(likelihood, (double) customers));
        var found = new ArrayList<Maximum>();
        for (double[] start : starts) {
            Maximum maximum = search.from(start);
            if (maximum.inner()) {
                return maximum;
            }
            found.add(maximum);
        }
        return found.stream()
                .max((one, other) -> Double.compare(one.logLikelihood(), other.logLikelihood()))
                .orElseThrow(() -> new IllegalArgumentException("A search needs a start."));
    }

    private Maximum from(double[] start) {
        var descent = new Descent(scale, logarithms(start));
        boolean moved = true;
        for (int step = 0; moved && step < MOST_STEPS && descent.steepness() > FLAT && within(descent.here()); step++) {
            moved = descent.step(LONGEST_STEP);
        }
        Point end = descent.here();
        List<Double> errors = within(end) ? standardErrors(end) : List.of();
        boolean inner = !errors.isEmpty() && descent.steepness() < 1e-5;
        return new Maximum(
                list(LogScale.parametersAt(end.at())), scale.logLikelihood(end), inner ? errors : List.of(), inner);
    }

    private static boolean within(Point point) {
        for (double logarithm : point.at()) {
            if (logarithm < Math.log(SMALLEST) || logarithm > Math.log(LARGEST)) {
                return false;
            }
        }
        return true;
    }

    /** Empty where the surface is not curved down in every direction. */
    private List<Double> standardErrors(Point maximum) {
        try {
            RealMatrix covariance = new CholeskyDecomposition(information(maximum), 1e-6, 1e-12)
                    .getSolver()
                    .getInverse();
            double[] parameters = LogScale.parametersAt(maximum.at());
            var errors = new ArrayList<Double>();
            for (int i = 0; i < parameters.length; i++) {
                errors.add(parameters[i] * Math.sqrt(covariance.getEntry(i, i)));
            }
            return errors.stream().allMatch(Double::isFinite) ? errors : List.of();
        } catch (MathRuntimeException _) { // not positive definite: this is no maximum, and it is said to be none
            return List.of();
        }
    }

    /** The observed information by the logarithms of the parameters: central differences of the gradient. */
    private RealMatrix information(Point maximum) {
        int size = maximum.at().length;
        var information = new Array2DRowRealMatrix(size, size);
        for (int row = 0; row < size; row++) {
            double[] above =
                    scale.at(shifted(maximum.at(), row, CURVATURE_STEP)).gradient();
            double[] below =
                    scale.at(shifted(maximum.at(), row, -CURVATURE_STEP)).gradient();
            for (int column = 0; column < size; column++) {
                double curvature = (above[column] - below[column]) / (2 * CURVATURE_STEP) * scale.customers();
                information.addToEntry(row, column, curvature / 2);
                information.addToEntry(column, row, curvature / 2);
            }
        }
        return information;
    }

    private static double[] shifted(double[] point, int index, double by) {
        double[] shifted = point.clone();
        shifted[index] += by;
        return shifted;
    }

    private static double[] logarithms(double[] parameters) {
        double[] logarithms = new double[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            logarithms[i] = Math.log(parameters[i]);
        }
        return logarithms;
    }

    private static List<Double> list(double[] values) {
        var list = new ArrayList<Double>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
