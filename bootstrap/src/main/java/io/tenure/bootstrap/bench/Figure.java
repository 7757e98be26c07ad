package io.tenure.bootstrap.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Something measured beside what it could be at best.
 *
 * @param name stable, for programs
 * @param what was measured, and how
 * @param value in units
 * @param ceiling in the same units; null when the bar is absolute
 * @param against what the ceiling is
 * @param ratio value / ceiling, the median of the runs; null when there is no ceiling
 * @param bar in words
 * @param met whether it was reached this time
 */
public record Figure(
        String name,
        String what,
        double value,
        String unit,
        @Nullable Double ceiling,
        @Nullable String against,
        @Nullable Double ratio,
        String bar,
        boolean met) {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    /** A ratio that must not be smaller. */
    static Figure atLeast(String name, String what, String unit, Turns turns, String against, double bar) {
        return ratio(name, what, unit, turns, against, "at least " + bar + " times", turns.ratio() >= bar);
    }

    /** A ratio that must not be larger. */
    static Figure atMost(String name, String what, String unit, Turns turns, String against, double bar) {
        return ratio(name, what, unit, turns, against, "at most " + bar + " times", turns.ratio() <= bar);
    }

    /** A ratio without a bar, to be read beside others. */
    static Figure beside(String name, String what, String unit, Turns turns, String against) {
        return ratio(name, what, unit, turns, against, "none", true);
    }

    private static Figure ratio(
            String name, String what, String unit, Turns turns, String against, String bar, boolean met) {
        return new Figure(
                name,
                what,
                round(turns.value()),
                unit,
                round(turns.ceiling()),
                against,
                round(turns.ratio()),
                bar,
                met);
    }

    /** A time that must not be longer. */
    static Figure within(String name, String what, double value, String unit, double bar) {
        return new Figure(name, what, round(value), unit, null, null, null, "under " + bar + " " + unit, value < bar);
    }

    /** Something without a bar, to be read beside others. */
    static Figure told(String name, String what, double value, String unit) {
        return new Figure(name, what, round(value), unit, null, null, null, "none", true);
    }

    /** Three digits tell all that such a measurement knows. */
    private static double round(double value) {
        return value == 0 || Double.isNaN(value)
                ? value
                : new BigDecimal(value).round(THREE_DIGITS).doubleValue();
    }
}
