package io.tenure.shared.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the value of a field is stored. Null is stored as minus infinity, which sorts below everything and, unlike SQL's
 * NULL, is equal to itself, so that every condition and every cursor is a plain comparison.
 */
final class ViewValues {

    static final Double NOTHING = Double.NEGATIVE_INFINITY;

    private static final JsonMapper JSON = new JsonMapper();

    private ViewValues() {}

    static Object stored(String field, @Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case String text -> text;
            case Long number -> number;
            case Boolean flag -> flag ? 1L : 0L;
            default ->
                throw new IllegalArgumentException(
                        "A value of the field '%s' is a String, Long, Boolean or null, not a %s"
                                .formatted(field, value.getClass().getSimpleName()));
        };
    }

    static Object read(ResultSet row, int column) throws SQLException {
        return switch (row.getObject(column)) {
            case Integer number -> number.longValue();
            case Double nothing -> nothing;
            case Object other -> other;
        };
    }

    /** A JSON array for {@code json_each}; its number -1e999 is minus infinity. */
    static String array(Collection<?> stored) {
        StringBuilder array = new StringBuilder("[");
        for (Object value : stored) {
            array.append(array.length() == 1 ? "" : ",")
                    .append(value.equals(NOTHING) ? "-1e999" : JSON.writeValueAsString(value));
        }
        return array.append(']').toString();
    }
}
