package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewShape;
import io.tenure.shared.views.ViewType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of all declared types. */
final class ViewTables {

    private final Map<String, ViewTable<?>> tables = new TreeMap<>();

    ViewTables(List<ViewType<?>> types) {
        for (ViewType<?> type : types) {
            if (tables.put(key(type), new ViewTable<>(type)) != null) {
                throw new IllegalArgumentException("Two view types have the name '" + type.name() + "'");
            }
        }
    }

    Collection<ViewTable<?>> all() {
        return tables.values();
    }

    @SuppressWarnings("unchecked") // the table was made from this very type
    <V> ViewTable<V> of(ViewType<V> type) {
        ViewTable<?> table = tables.get(key(type));
        if (table == null || !table.type().equals(type)) {
            throw new IllegalArgumentException(
                    "The view type '%s' was not declared when the views were opened".formatted(type.name()));
        }
        return (ViewTable<V>) table;
    }

    Map<String, String> shapes() {
        return all().stream()
                .collect(Collectors.toMap(
                        table -> table.type().name(), table -> ViewShape.of(table.type(), table.definition())));
    }

    private static String key(ViewType<?> type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
