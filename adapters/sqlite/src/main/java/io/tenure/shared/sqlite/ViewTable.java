package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the views of a type are stored: a row each, a column per field, and the words in an index of their own. */
final class ViewTable<V> {

    private final ViewType<V> type;
    private final String projection;
    private final List<ViewIndex> indexes;

    /** @param projection who owns the views */
    ViewTable(ViewType<V> type, String projection) {
        this.type = type;
        this.projection = projection;
        require(type.name().matches("[A-Za-z]+"), "its name must consist of the letters A to Z");
        Set<String> names = new HashSet<>();
        for (ViewField<V> field : type.fields()) {
            require(
                    field.name().matches("[A-Za-z][A-Za-z0-9]*")
                            && names.add(field.name().toLowerCase(Locale.ROOT)),
                    "the field '%s' must have a name of its own, of letters and digits".formatted(field.name()));
        }
        this.indexes = new ArrayList<>(List.of(new ViewIndex(name() + "_id", List.of())));
        for (List<String> fields : type.indexes()) {
            indexes.add(new ViewIndex(
                    name() + "_" + indexes.size(),
                    fields.stream().map(this::column).toList()));
        }
    }

    ViewType<V> type() {
        return type;
    }

    String projection() {
        return projection;
    }

    String name() {
        return "view_" + type.name();
    }

    /** Beside {@link #name}, so that rows stay small: what is shown and what is searched for runs of words. */
    String documents() {
        return name() + "_doc";
    }

    String words() {
        return name() + "_words";
    }

    /** The order of ids first, then as declared. */
    List<ViewIndex> indexes() {
        return indexes;
    }

    List<String> columns() {
        return type.fields().stream().map(field -> "f_" + field.name()).toList();
    }

    String column(String field) {
        require(
                type.fields().stream().anyMatch(known -> known.name().equals(field)),
                "it has no field '%s', only %s"
                        .formatted(
                                field,
                                type.fields().stream().map(ViewField::name).toList()));
        return "f_" + field;
    }

    /** The column that a page is ordered by. */
    String sortColumn(@Nullable String sort) {
        return sort == null ? "id" : column(sort);
    }

    List<ViewCondition> conditions(ViewQuery query) {
        return query.filters().stream().map(this::condition).toList();
    }

    private ViewCondition condition(Filter filter) {
        String field = filter.field();
        String column = column(field);
        return switch (filter) {
            case Filter.Is is -> new ViewCondition.OneOf(column, List.of(ViewValues.stored(field, is.value())));
            case Filter.In in ->
                new ViewCondition.OneOf(
                        column,
                        in.values().stream()
                                .map(value -> ViewValues.stored(field, value))
                                .distinct()
                                .toList());
            case Filter.Between between ->
                new ViewCondition.Range(column, bound(field, between.from()), bound(field, between.to()));
        };
    }

    List<String> definition() {
        String columns = String.join(
                "", columns().stream().map(c -> ", " + c + " NOT NULL").toList());
        Stream<String> tables = Stream.of(
                "CREATE TABLE %s (rid INTEGER PRIMARY KEY%s, id TEXT NOT NULL)".formatted(name(), columns),
                "CREATE TABLE %s (rid INTEGER PRIMARY KEY, words TEXT NOT NULL, doc TEXT NOT NULL)"
                        .formatted(documents()),
                ViewWordIndex.definition(words()));
        return Stream.concat(tables, indexes.stream().map(index -> index.definition(name())))
                .toList();
    }

    private static List<Object> bound(String field, @Nullable Object value) {
        return value == null ? List.of() : List.of(ViewValues.stored(field, value));
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("View type '%s': %s".formatted(type.name(), otherwise));
        }
    }
}
