package io.tenure.shared.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of rows that holds every view of a query, and what is left to test on each. The row is {@code t}.
 *
 * @param candidates counts as many rows as the set has, without looking at them
 * @param isFound whether the set is what the word index finds
 * @param gathersFirst whether to count one row costs as much as to count all
 */
record ViewSource(ViewSql candidates, ViewSql rows, List<ViewSql> tests, boolean isFound, boolean gathersFirst) {

    /** Every narrow set there is; the whole table when there is none. */
    static List<ViewSource> of(ViewTable<?> table, List<ViewCondition> conditions, ViewSearch search) {
        List<ViewSource> sources = new ArrayList<>();
        if (!search.isEmpty()) {
            sources.add(found(table, conditions, search));
        }
        ViewPath.narrowing(table, conditions).forEach(path -> sources.add(indexed(table, path, search)));
        return sources.isEmpty() ? List.of(everything(table, conditions, search)) : sources;
    }

    private static ViewSource found(ViewTable<?> table, List<ViewCondition> conditions, ViewSearch search) {
        ViewSql words = ViewSql.of(" FROM " + table.words() + "(?) w", search.match());
        List<ViewSql> tests = on(conditions, search.exact() ? List.of() : words(table, search));
        ViewSql rows = words.plus(" CROSS JOIN " + table.name() + " t ON t.rid = w.rowid WHERE 1");
        return new ViewSource(words, rows, tests, true, search.gathersFirst());
    }

    private static ViewSource indexed(ViewTable<?> table, ViewPath path, ViewSearch search) {
        ViewSql rows = ViewSql.of(" FROM " + table.name() + " t INDEXED BY "
                        + path.index().name() + " WHERE ")
                .plus(ViewSql.all(path.settled().stream().map(c -> c.on("t.")).toList()));
        return new ViewSource(rows, rows, on(path.left(), words(table, search)), false, false);
    }

    private static ViewSource everything(ViewTable<?> table, List<ViewCondition> conditions, ViewSearch search) {
        ViewSql rows = ViewSql.of(" FROM " + table.name() + " t WHERE 1");
        return new ViewSource(rows, rows, on(conditions, words(table, search)), false, false);
    }

    private static List<ViewSql> words(ViewTable<?> table, ViewSearch search) {
        if (search.isEmpty()) {
            return List.of();
        }
        return List.of(ViewSql.of("EXISTS (SELECT 1 FROM " + table.documents() + " d WHERE d.rid = t.rid AND ")
                .plus(ViewSql.all(search.on("d.")))
                .plus(")"));
    }

    private static List<ViewSql> on(List<ViewCondition> conditions, List<ViewSql> words) {
        return Stream.concat(conditions.stream().map(c -> c.on("t.")), words.stream())
                .toList();
    }
}
