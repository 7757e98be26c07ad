package io.tenure.shared.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures to look at: a page draws them and offers the same as a table, one row a label and one column a series. All
 * words are in the reader's language already.
 *
 * <p>{@code <figure th:replace="~{shared/chart :: figure(${chart})}"></figure>} shows it, in a page as well as in a
 * part that htmx loads later; the script charts.js draws what that table says, so the two never differ.
 *
 * @param title what the figures are, with their unit
 * @param rows what the labels are, as the heading of their column
 * @param labels one for each row, in the order in which they are drawn
 * @param currency ISO 4217, when the values are money
 */
public record Chart(
        Kind kind,
        String title,
        String rows,
        List<String> labels,
        List<Series> series,
        @Nullable String currency) {

    /** How the figures are drawn. */
    public enum Kind {
        /** Upright bars of all series on each other, over time or another order. */
        BARS,
        /** A line for each series. */
        LINES,
        /** The same where a figure holds until the next one: flat, and then a step. */
        STEPS,
        /** Lying bars, for labels that are long: the labels stand in the order of their rank. */
        RANKS,
        /** Lying bars from the first series to the second, with a dot at the third. */
        INTERVALS
    }

    /** One figure: what is drawn, null where nothing is known, and how it is written. */
    public record Cell(@Nullable BigDecimal value, String text) {
        public static final Cell UNKNOWN = new Cell(null, "–");
    }

    /** One column of the table: as many cells as the chart has labels. */
    public record Series(String name, List<Cell> cells) {
        public static Series of(String name, List<BigDecimal> values, Function<BigDecimal, String> text) {
            return new Series(
                    name,
                    values.stream()
                            .map(value -> new Cell(value, text.apply(value)))
                            .toList());
        }
    }

    public Chart {
        int height = labels.size();
        if (series.stream().anyMatch(one -> one.cells().size() != height)) {
            throw new IllegalArgumentException("Every series of \"" + title + "\" needs " + height + " cells");
        }
    }

    /** Line by line, as a table is written. */
    public List<Line> lines() {
        return IntStream.range(0, labels.size())
                .mapToObj(row -> new Line(
                        labels.get(row),
                        series.stream().map(one -> one.cells().get(row)).toList()))
                .toList();
    }

    /** A row of the table. */
    public record Line(String label, List<Cell> cells) {}
}
