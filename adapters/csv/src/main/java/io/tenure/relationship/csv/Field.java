package io.tenure.relationship.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: one column, several joined, or the mapping itself.
 *
 * @param constant the value; null when columns hold it
 * @param place where the mapping says so, for messages
 */
record Field(
        List<String> columns, String separator, @Nullable String constant, String place) {

    /** The value in a line; null when blank. */
    @FunctionalInterface
    interface Value {
        @Nullable
        String in(String[] row);
    }

    /**
     * Finds the columns in a file.
     *
     * @throws ImportFailure when one is not there
     */
    Value in(Columns header) {
        if (constant != null) {
            return row -> constant;
        }
        int[] at =
                columns.stream().mapToInt(column -> header.find(column, place)).toArray();
        return at.length == 1 ? row -> filled(row[at[0]]) : row -> joined(row, at);
    }

    private @Nullable String joined(String[] row, int[] at) {
        var text = new StringBuilder();
        for (int column : at) {
            String part = filled(row[column]);
            if (part == null) {
                return null;
            }
            text.append(text.isEmpty() ? "" : separator).append(part);
        }
        return text.toString();
    }

    private static @Nullable String filled(String cell) {
        String stripped = cell.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
