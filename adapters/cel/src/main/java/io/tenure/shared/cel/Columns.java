package io.tenure.shared.cel;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a rule may ask for, with their places. */
final class Columns {

    private final List<Column> all;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(List<Column> columns) {
        all = List.copyOf(columns);
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name();
            if (places.put(name, i) != null) {
                throw new IllegalArgumentException("There are two columns named '" + name + "'");
            }
        }
    }

    List<Column> all() {
        return all;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    @Nullable
    Integer place(String name) {
        return places.get(name);
    }

    @Nullable
    ColumnType type(String name) {
        Integer place = places.get(name);
        return place == null ? null : all.get(place).type();
    }
}
