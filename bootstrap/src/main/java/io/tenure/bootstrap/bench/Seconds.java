package io.tenure.bootstrap.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/** A time with a bar of its own, told beside that of a plain baseline in the same run. */
final class Seconds {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Seconds() {}

    static Figure beside(String name, String what, Turns turns, String against, double bar) {
        return new Figure(
                name,
                what,
                round(turns.value()),
                "s",
                round(turns.ceiling()),
                against,
                round(turns.ratio()),
                "under " + bar + " s",
                turns.value() < bar);
    }

    private static double round(double value) {
        return new BigDecimal(value).round(THREE_DIGITS).doubleValue();
    }
}
