package io.tenure.shared.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Going along an index in the order of the page, from the cursor on, testing what the index does not settle. Several
 * stretches of the index (one per customer of a merged timeline, say) are merged on the way.
 */
record ViewWalk(ViewTable<?> table, ViewOrder order, ViewPath path, ViewSearch search) {

    /** Whether every row on the way is a match. */
    boolean settlesAll() {
        return path.left().isEmpty() && search.isEmpty();
    }

    /** The first matches among the first {@code steps} rows on the way, each of which is looked at. */
    ViewSql matches(long steps, int limit) {
        return matches(steps, limit, search.on("d."));
    }

    /**
     * The same, but the word index gathers beforehand what it finds, and only that is looked at: a step is cheaper by
     * far, and to begin dearer the more is found.
     */
    ViewSql matchesAmongFound(long steps, int limit) {
        List<ViewSql> tests = new ArrayList<>();
        tests.add(ViewSql.of("p.rid IN (SELECT rowid FROM " + table.words() + "(?))", search.match()));
        if (!search.exact()) {
            tests.addAll(search.on("d."));
        }
        return matches(steps, limit, tests);
    }

    private ViewSql matches(long steps, int limit, List<ViewSql> searched) {
        List<ViewSql> tests = Stream.concat(
                        path.left().stream().map(condition -> condition.on("p.")), searched.stream())
                .toList();
        return ViewSql.of("SELECT p.s, p.id, d.doc FROM (")
                .plus(rows(steps))
                .plus(") p CROSS JOIN " + table.documents() + " d ON d.rid = p.rid WHERE ")
                .plus(ViewSql.all(tests))
                .plus(" LIMIT ?", limit);
    }

    /** How many rows there are on the way, counted up to {@code steps}. */
    ViewSql length(long steps) {
        return ViewSql.of("SELECT count(*) FROM (").plus(rows(steps)).plus(")");
    }

    private ViewSql rows(long steps) {
        List<ViewSql> arms = path.arms().stream().map(this::arm).toList();
        return ViewSql.joined(" UNION ALL ", arms).plus(order.by("s", "id")).plus(" LIMIT ?", steps);
    }

    private ViewSql arm(List<ViewSql> equalities) {
        List<ViewSql> conditions = new ArrayList<>(equalities);
        Optional<ViewPlace> after = order.after();
        path.range()
                .ifPresent(range -> conditions.addAll(
                        after.isPresent() ? range.ahead("", order.descending()) : List.of(range.on(""))));
        conditions.addAll(order.beyondCursor(""));
        return ViewSql.of("SELECT rid, %s AS s, id%s FROM %s INDEXED BY %s WHERE "
                        .formatted(
                                order.column(),
                                tested(),
                                table.name(),
                                path.index().name()))
                .plus(ViewSql.all(conditions));
    }

    private String tested() {
        Set<String> columns = new LinkedHashSet<>();
        path.left().forEach(condition -> columns.add(condition.column()));
        return String.join("", columns.stream().map(column -> ", " + column).toList());
    }
}
