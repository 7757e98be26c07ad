package io.tenure.value.domain.fitting;

import io.tenure.value.domain.fitting.LogScale.Point;

/** One way down to the smallest negative likelihood, which learns the curvature from the steps it has taken (BFGS). */
final class Descent {

    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 40;

    /** Per customer; below it the digits of a double end, and steps would follow their noise. */
    private static final double NOTHING_TO_GAIN = 1e-14;

    private final LogScale scale;
    private final double[][] inverseCurvature;
    private Point here;
    private boolean curvatureKnown;

    Descent(LogScale scale, double[] start) {
        this.scale = scale;
        here = scale.at(start);
        inverseCurvature = new double[start.length][start.length];
        forget();
    }

    Point here() {
        return here;
    }

    /** The largest derivative: zero where it is flat. */
    double steepness() {
        double largest = 0;
        for (double slope : here.gradient()) {
            largest = Math.max(largest, Math.abs(slope));
        }
        return largest;
    }

    /** Goes down one step; false when there is no lower place to be found, or none worth the way. */
    boolean step(double longest) {
        double[] direction = direction(longest);
        double slope = dot(direction, here.gradient());
        if (slope >= 0) {
            forget();
            direction = direction(longest);
            slope = dot(direction, here.gradient());
        }
        if (-slope < NOTHING_TO_GAIN) {
            return false;
        }
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            Point next = scale.at(plus(here.at(), direction, length));
            if (next.value() <= here.value() + SUFFICIENT * length * slope) {
                learn(next);
                here = next;
                return true;
            }
        }
        boolean mayTryAgain = curvatureKnown;
        forget();
        return mayTryAgain;
    }

    private double[] direction(double longest) {
        int size = here.at().length;
        double[] direction = new double[size];
        double largest = 0;
        for (int i = 0; i < size; i++) {
            direction[i] = -dot(inverseCurvature[i], here.gradient());
            largest = Math.max(largest, Math.abs(direction[i]));
        }
        if (largest > longest) {
            for (int i = 0; i < size; i++) {
                direction[i] *= longest / largest;
            }
        }
        return direction;
    }

    private void learn(Point next) {
        double[] moved = plus(next.at(), here.at(), -1);
        double[] turned = plus(next.gradient(), here.gradient(), -1);
        double product = dot(moved, turned);
        if (product <= 1e-14) {
            return; // not curved the right way between the two: what is known stays
        }
        int size = moved.length;
        if (!curvatureKnown) {
            for (int i = 0; i < size; i++) {
                inverseCurvature[i][i] = product / dot(turned, turned);
            }
            curvatureKnown = true;
        }
        double[] seen = new double[size];
        for (int i = 0; i < size; i++) {
            seen[i] = dot(inverseCurvature[i], turned);
        }
        double factor = (1 + dot(turned, seen) / product) / product;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverseCurvature[i][j] +=
                        factor * moved[i] * moved[j] - (seen[i] * moved[j] + moved[i] * seen[j]) / product;
            }
        }
    }

    private void forget() {
        curvatureKnown = false;
        for (int i = 0; i < inverseCurvature.length; i++) {
            for (int j = 0; j < inverseCurvature.length; j++) {
                inverseCurvature[i][j] = i == j ? 1 : 0;
            }
        }
    }

    private static double[] plus(double[] left, double[] right, double times) {
        double[] sum = new double[left.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = left[i] + times * right[i];
        }
        return sum;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
