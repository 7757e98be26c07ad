package io.tenure.shared.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in a table whose tones show where they are high: the picture and its table are one, so it needs no script.
 *
 * @param rows what the labels of the lines are
 * @param columns headings
 */
public record HeatMap(String title, String rows, List<String> columns, List<Line> lines) {

    private static final int TONES = 10;

    /** One line. */
    public record Line(String label, List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param tone 0 (least) to 10 (most)
     * @param note what stands under it; null for nothing
     */
    public record Cell(int tone, String text, @Nullable String note) {

        public static final Cell NOTHING = new Cell(0, "", null);

        public static Cell of(double share, String text, @Nullable String note) {
            return new Cell((int) Math.ceil(Math.clamp(share, 0, 1) * TONES), text, note);
        }
    }
}
