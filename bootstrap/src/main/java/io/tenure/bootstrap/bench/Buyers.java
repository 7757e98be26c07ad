package io.tenure.bootstrap.bench;

import io.tenure.value.domain.buying.PurchaseHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up customers who buy and leave as those of CDNOW did, in a quarter of entries and 39 weeks; by day, as data are.
 */
final class Buyers {

    private static final double WEEKS = 39;
    private static final double ENTRIES = 12;

    private Buyers() {}

    /** The same customers each time. */
    static List<PurchaseHistory> like(int count) {
        var random = new SplittableRandom(2005);
        var histories = new ArrayList<PurchaseHistory>(count);
        for (int customer = 0; customer < count; customer++) {
            histories.add(one(random));
        }
        return histories;
    }

    private static PurchaseHistory one(SplittableRandom random) {
        double age = inDays(WEEKS - random.nextDouble() * ENTRIES);
        double rate = gamma(random, 0.553) / 10.578;
        double life = -Math.log(1 - random.nextDouble()) * 11.669 / gamma(random, 0.606);
        int repeats = 0;
        double last = 0;
        double next = wait(random, rate);
        while (next < Math.min(life, age)) {
            double day = inDays(next);
            if (day > last) {
                repeats++;
                last = day;
            }
            next += wait(random, rate);
        }
        return new PurchaseHistory(repeats, last, age);
    }

    private static double inDays(double weeks) {
        return Math.floor(weeks * 7) / 7;
    }

    private static double wait(SplittableRandom random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** Johnk's method, for shapes below 1. */
    private static double gamma(SplittableRandom random, double shape) {
        while (true) {
            double x = Math.pow(random.nextDouble(), 1 / shape);
            double y = Math.pow(random.nextDouble(), 1 / (1 - shape));
            if (x + y <= 1 && x + y > 0) {
                return Math.max(1e-300, -Math.log(1 - random.nextDouble()) * x / (x + y));
            }
        }
    }
}
