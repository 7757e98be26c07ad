package io.tenure.shared.portal;

import java.util.ArrayList;
import java.util.List;

/** Breaks the words of a tile into lines that it has room for: its name and its figure, or one of them, or none. */
final class TileWords {

    /** Of letters 13 pixels high. */
    static final int LINE = 18;

    private static final int MARGIN = 12;
    private static final double LATIN = 7.0;
    private static final double HAN = 13.2;

    /** The first sign of those that are as wide as high. */
    private static final char FIRST_WIDE = '\u2E80';

    private TileWords() {}

    static List<String> fitting(Treemap.Tile tile, int width, int height) {
        int room = width - MARGIN;
        List<String> name = broken(tile.name(), room);
        List<String> lines = new ArrayList<>(name);
        if (fits(List.of(tile.shortly()), room)) {
            lines.add(tile.shortly());
        }
        if (fits(lines, room) && (lines.size() + 1) * LINE <= height + LINE / 2) {
            return lines;
        }
        return fits(name, room) && (name.size() + 1) * LINE <= height + LINE / 2 ? name : List.of();
    }

    private static boolean fits(List<String> lines, int room) {
        return lines.stream().allMatch(line -> width(line) <= room);
    }

    /** At spaces; between any two signs where they are wide. */
    private static List<String> broken(String name, int room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : name.split("(?<=\\s)|(?=[\u2E80-\uFFFF])", -1)) {
            if (!line.isEmpty() && width((line + part).strip()) > room) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
        }
        lines.add(line.strip());
        return lines;
    }

    private static double width(String text) {
        return text.chars().mapToDouble(sign -> sign < FIRST_WIDE ? LATIN : HAN).sum();
    }
}
