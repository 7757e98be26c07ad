package io.tenure.shared.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts of a whole as tiles whose areas are their shares, drawn as SVG by the server; the page offers the same as a
 * table. Laid out by the squarified rule (Bruls, Huizing, van Wijk, 2000), the largest at the upper left.
 *
 * <p>{@code <figure th:replace="~{shared/treemap :: map(${map})}"></figure>} shows it, lying on a desk and upright on a
 * phone.
 *
 * @param rows what the tiles are, as the heading of their column
 * @param columns headings of the figures
 * @param legend what each look means
 * @param tiles all with a weight above zero
 */
public record Treemap(String title, String rows, List<String> columns, List<Key> legend, List<Tile> tiles) {

    /** What tiles of a look have in common. */
    public record Key(String look, String text) {}

    /**
     * One part.
     *
     * @param look a class of its colour
     * @param shortly what stands in the tile under its name
     * @param figures one for each column
     */
    public record Tile(String name, String look, double weight, String shortly, List<String> figures) {}

    /** A tile where it stands, in pixels, with as much of its words as it has room for. */
    public record Placed(Tile tile, int x, int y, int width, int height, List<String> words) {

        private static Placed in(Rectangle place, Tile tile) {
            int x = (int) Math.round(place.x());
            int y = (int) Math.round(place.y());
            int width = (int) Math.round(place.x() + place.width()) - x - GAP;
            int height = (int) Math.round(place.y() + place.height()) - y - GAP;
            return new Placed(
                    tile, x, y, Math.max(1, width), Math.max(1, height), TileWords.fitting(tile, width, height));
        }
    }

    /** A picture of a size: its tiles in place. */
    public record Picture(int width, int height, List<Placed> tiles) {

        /** What an SVG calls its view box. */
        public String box() {
            return "0 0 " + width + " " + height;
        }
    }

    private record Rectangle(double x, double y, double width, double height) {}

    private static final int GAP = 2;

    public Treemap {
        tiles = tiles.stream()
                .sorted(Comparator.comparingDouble(Tile::weight).reversed())
                .toList();
    }

    /** For a desk. */
    public Picture lying() {
        return picture(960, 400);
    }

    /** For a phone. */
    public Picture upright() {
        return picture(340, 480);
    }

    private Picture picture(int width, int height) {
        double whole = tiles.stream().mapToDouble(Tile::weight).sum();
        double scale = width * (double) height / whole;
        List<Placed> placed = new ArrayList<>();
        Rectangle rest = new Rectangle(0, 0, width, height);
        int next = 0;
        while (next < tiles.size()) {
            int end = next + 1;
            double side = Math.min(rest.width(), rest.height());
            while (end < tiles.size() && worst(next, end + 1, scale, side) <= worst(next, end, scale, side)) {
                end++;
            }
            rest = place(tiles.subList(next, end), scale, rest, placed);
            next = end;
        }
        return new Picture(width, height, placed);
    }

    /** The ratio of the sides of the longest tile if those from one to another filled a side. */
    private double worst(int from, int to, double scale, double side) {
        List<Tile> row = tiles.subList(from, to);
        double sum = row.stream().mapToDouble(Tile::weight).sum() * scale;
        double largest = row.getFirst().weight() * scale;
        double least = row.getLast().weight() * scale;
        return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * least));
    }

    /** Fills the shorter side with some tiles, and gives what is left. */
    private static Rectangle place(List<Tile> row, double scale, Rectangle free, List<Placed> placed) {
        double area = row.stream().mapToDouble(Tile::weight).sum() * scale;
        boolean column = free.width() >= free.height();
        double side = column ? free.height() : free.width();
        double depth = area / side;
        double at = 0;
        for (Tile tile : row) {
            double length = tile.weight() * scale / depth;
            placed.add(Placed.in(
                    column
                            ? new Rectangle(free.x(), free.y() + at, depth, length)
                            : new Rectangle(free.x() + at, free.y(), length, depth),
                    tile));
            at += length;
        }
        return column
                ? new Rectangle(free.x() + depth, free.y(), free.width() - depth, free.height())
                : new Rectangle(free.x(), free.y() + depth, free.width(), free.height() - depth);
    }
}
