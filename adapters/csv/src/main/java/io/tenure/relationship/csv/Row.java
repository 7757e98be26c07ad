package io.tenure.relationship.csv;

/**
 * The cells of a line.
 *
 * @param height how many lines of the file it spans
 * @param malformed whether it holds bytes that the encoding does not know
 * @param oversized whether it is too long to be kept; its cells are cut off then
 */
record Row(long number, int height, String[] cells, int count, boolean malformed, boolean oversized) {

    /** A line that cannot be split into cells. */
    static Row broken(long number) {
        return new Row(number, 1, new String[0], 0, false, false);
    }

    /** A line that is too long to be split into cells. */
    static Row tooLong(long number) {
        return new Row(number, 1, new String[0], 0, false, true);
    }

    boolean isBroken() {
        return cells.length == 0;
    }
}
