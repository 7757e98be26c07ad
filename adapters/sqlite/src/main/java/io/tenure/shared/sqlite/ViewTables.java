package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewShape;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of all declared types. */
final class ViewTables {

    private final Map<String, ViewTable<?>> tables = new TreeMap<>();
    private final Set<String> projections = new HashSet<>();

    ViewTables(List<OwnedViews> views) {
        for (OwnedViews owned : views) {
            for (ViewType<?> type : owned.types()) {
                if (tables.put(key(type), new ViewTable<>(type, owned.projection())) != null) {
                    throw new IllegalArgumentException("Two view types have the name '" + type.name() + "'");
                }
            }
            projections.add(owned.projection());
        }
    }

    void requireDeclared(String projection) {
        if (!projections.contains(projection)) {
            throw new IllegalArgumentException(
                    "The projection '%s' was not declared when the views were opened".formatted(projection));
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

    /** The table of a type in the hands of its projection. */
    <V> ViewTable<V> of(ViewType<V> type, String projection) {
        ViewTable<V> table = of(type);
        if (!table.projection().equals(projection)) {
            throw new IllegalArgumentException("Views of type '%s' are those of the projection '%s', not of '%s'"
                    .formatted(type.name(), table.projection(), projection));
        }
        return table;
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
