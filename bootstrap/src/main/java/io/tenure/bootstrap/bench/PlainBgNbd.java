package io.tenure.bootstrap.bench;

import io.tenure.value.domain.buying.PurchaseHistory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The BG/NBD model as a page of a textbook has it, on one thread: every customer for itself, no gradient, a simplex of
 * Nelder and Mead (1965) as scipy uses it.
 */
final class PlainBgNbd {

    private static final int MOST_STEPS = 1_000;
    private static final double CLOSE = 1e-4;

    private final List<PurchaseHistory> customers;

    PlainBgNbd(List<PurchaseHistory> customers) {
        this.customers = customers;
    }

    /** The parameters r, alpha, a, b. */
    double[] fit() {
        double[][] simplex = new double[5][];
        for (int corner = 0; corner < simplex.length; corner++) {
            simplex[corner] = new double[] {0, 0, 0, 0, 0};
            if (corner > 0) {
                simplex[corner][corner - 1] = 0.5;
            }
            judge(simplex[corner]);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(simplex, Comparator.comparingDouble(corner -> corner[4]));
            if (simplex[4][4] - simplex[0][4] < CLOSE && size(simplex) < CLOSE) {
                break;
            }
            move(simplex);
        }
        return Arrays.stream(simplex[0]).limit(4).map(Math::exp).toArray();
    }

    private void move(double[][] simplex) {
        double[] middle = new double[5];
        for (int i = 0; i < 4; i++) {
            for (int corner = 0; corner < 4; corner++) {
                middle[i] += simplex[corner][i] / 4;
            }
        }
        double[] reflected = towards(middle, simplex[4], -1);
        if (reflected[4] < simplex[0][4]) {
            double[] expanded = towards(middle, simplex[4], -2);
            simplex[4] = expanded[4] < reflected[4] ? expanded : reflected;
        } else if (reflected[4] < simplex[3][4]) {
            simplex[4] = reflected;
        } else {
            double[] contracted = towards(middle, simplex[4], reflected[4] < simplex[4][4] ? -0.5 : 0.5);
            if (contracted[4] < simplex[4][4]) {
                simplex[4] = contracted;
            } else {
                for (int corner = 1; corner < simplex.length; corner++) {
                    simplex[corner] = towards(simplex[0], simplex[corner], 0.5);
                }
            }
        }
    }

    private double[] towards(double[] from, double[] to, double share) {
        double[] point = new double[5];
        for (int i = 0; i < 4; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        judge(point);
        return point;
    }

    private static double size(double[][] simplex) {
        double size = 0;
        for (double[] corner : simplex) {
            for (int i = 0; i < 4; i++) {
                size = Math.max(size, Math.abs(corner[i] - simplex[0][i]));
            }
        }
        return size;
    }

    /** Puts the negative log-likelihood behind the logarithms of the parameters. */
    private void judge(double[] point) {
        double r = Math.exp(point[0]);
        double alpha = Math.exp(point[1]);
        double a = Math.exp(point[2]);
        double b = Math.exp(point[3]);
        double sum = 0;
        for (PurchaseHistory customer : customers) {
            int x = customer.repeats();
            double all = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
            double stays = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
            double alive = -(r + x) * Math.log(alpha + customer.age());
            double left = x == 0
                    ? Double.NEGATIVE_INFINITY
                    : Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + customer.recency());
            double larger = Math.max(alive, left);
            sum -= all + stays + larger + Math.log(Math.exp(alive - larger) + Math.exp(left - larger));
        }
        point[4] = sum;
    }

    /** Stirling's series after stepping up to 8. */
    private static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 8) {
            shift += Math.log(y);
            y++;
        }
        double z = 1 / (y * y);
        double series = (1 / 12.0 - z * (1 / 360.0 - z * (1 / 1260.0 - z / 1680))) / y;
        return (y - 0.5) * Math.log(y) - y + 0.9189385332046727 + series - shift;
    }

    /** Their equation (10) with the hypergeometric series term by term, for all customers. */
    double expected(double[] parameters, double weeks) {
        double sum = 0;
        for (PurchaseHistory customer : customers) {
            sum += expected(customer, parameters[0], parameters[1], parameters[2], parameters[3], weeks);
        }
        return sum;
    }

    private static double expected(PurchaseHistory customer, double r, double alpha, double a, double b, double weeks) {
        int x = customer.repeats();
        double z = weeks / (alpha + customer.age() + weeks);
        double term = 1;
        double series = 1;
        for (int k = 0; term > 1e-15 * series; k++) {
            term *= (r + x + k) * (b + x + k) / ((a + b + x - 1 + k) * (k + 1)) * z;
            series += term;
        }
        double whole = (a + b + x - 1)
                / (a - 1)
                * (1 - Math.pow((alpha + customer.age()) / (alpha + customer.age() + weeks), r + x) * series);
        double odds =
                x == 0 ? 0 : a / (b + x - 1) * Math.pow((alpha + customer.age()) / (alpha + customer.recency()), r + x);
        return whole / (1 + odds);
    }
}
