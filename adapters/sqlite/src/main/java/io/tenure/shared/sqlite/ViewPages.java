package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewCursors;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the views of a page.
 *
 * <p>There are two ways: walk along the order of the page and test each view, which is quick when many match, or
 * collect all that match a narrow condition and sort them, which is quick when few do. Which it is cannot be known
 * beforehand, so both are tried in turn within a budget that grows fourfold: never much slower than the better way
 * alone, and right in any case. Where words find many, the way is walked among those before they are collected: that
 * costs half as much and is mostly enough.
 */
final class ViewPages {

    static final long FIRST_BUDGET = 1_000;
    static final int BUDGET_GROWTH = 4;

    /**
     * Views are collected in the order in which they are stored, and so are much cheaper each than a step of a walk.
     */
    private static final int COLLECTED_PER_STEP = 8;

    /** So few are collected before anything cheaper has been tried. */
    private static final long FEW = FIRST_BUDGET * COLLECTED_PER_STEP;

    private final ViewConnection connection;
    private final ViewCursors cursors;

    ViewPages(ViewConnection connection, ViewCursors cursors) {
        this.connection = connection;
        this.cursors = cursors;
    }

    private record Hit(ViewPlace place, String document) {}

    <V> Page<V> page(ViewTable<V> table, ViewQuery query) {
        if (query.limit() < 1 || query.limit() > ViewQuery.LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has 1 to %d views, not %d".formatted(ViewQuery.LARGEST_PAGE, query.limit()));
        }
        String type = table.type().name();
        Optional<ViewPlace> after =
                Optional.ofNullable(query.after()).map(cursor -> ViewPlace.of(cursors.read(type, query, cursor)));
        ViewOrder order = new ViewOrder(table.sortColumn(query.sort()), query.descending(), after);
        List<Hit> hits = hits(table, query, order);
        List<Hit> shown = hits.subList(0, Math.min(query.limit(), hits.size()));
        return new Page<>(
                shown.stream()
                        .map(hit -> ViewDocuments.INSTANCE.read(table.type(), hit.document))
                        .toList(),
                hits.size() > query.limit()
                        ? cursors.write(type, query, shown.getLast().place.place())
                        : null);
    }

    private List<Hit> hits(ViewTable<?> table, ViewQuery query, ViewOrder order) {
        List<ViewCondition> conditions = table.conditions(query);
        ViewSearch search = ViewSearch.of(query.text());
        if (ViewCondition.noneCanMatch(conditions)) {
            return List.of();
        }
        int wanted = query.limit() + 1;
        List<ViewSource> sources = ViewSource.of(table, conditions, search);
        Optional<ViewWalk> walk = ViewPath.inOrderOf(order.column(), table, conditions)
                .map(path -> new ViewWalk(table, order, path, search));
        if (walk.isEmpty() && sources.size() == 1) {
            return collected(table, order, sources.getFirst(), wanted);
        }
        if (walk.isPresent() && walk.get().settlesAll()) {
            return read(walk.get().matches(wanted, wanted));
        }
        long budget = FIRST_BUDGET;
        if (walk.isPresent() && search.gathersFirst()) {
            // So many steps cost less than gathering what may be a tenth of all.
            Optional<List<Hit>> soon = along(walk.get(), budget, wanted);
            if (soon.isPresent()) {
                return soon.get();
            }
            budget *= BUDGET_GROWTH;
        }
        List<ViewSize> sizes =
                sources.stream().map(source -> new ViewSize(connection, source)).toList();
        for (; ; budget *= BUDGET_GROWTH) {
            for (ViewSize size : sizes) {
                if (size.isWithin(budget * COLLECTED_PER_STEP)) {
                    List<Hit> soon = walk.isPresent() && size.source().isFound() && size.counted() > FEW
                            ? read(walk.get().matchesAmongFound(size.counted(), wanted))
                            : List.of();
                    return soon.size() == wanted ? soon : collected(table, order, size.source(), wanted);
                }
            }
            if (walk.isPresent()) {
                Optional<List<Hit>> hits = along(walk.get(), budget, wanted);
                if (hits.isPresent()) {
                    return hits.get();
                }
            }
        }
    }

    /** All on the page, when they are among the first steps of the way or the way ends there. */
    private Optional<List<Hit>> along(ViewWalk walk, long steps, int wanted) {
        List<Hit> hits = read(walk.matches(steps, wanted));
        return hits.size() == wanted || connection.number(walk.length(steps)) < steps
                ? Optional.of(hits)
                : Optional.empty();
    }

    private List<Hit> collected(ViewTable<?> table, ViewOrder order, ViewSource source, int wanted) {
        List<ViewSql> tests = Stream.concat(source.tests().stream(), order.beyondCursor("t.").stream())
                .toList();
        ViewSql best = ViewSql.of("SELECT t.rid, t.%s AS s, t.id".formatted(order.column()))
                .plus(source.rows())
                .plus(" AND ")
                .plus(ViewSql.all(tests))
                .plus(order.by("s", "t.id"))
                .plus(" LIMIT ?", wanted);
        return read(ViewSql.of("SELECT p.s, p.id, d.doc FROM (")
                .plus(best)
                .plus(") p CROSS JOIN " + table.documents() + " d ON d.rid = p.rid"));
    }

    private List<Hit> read(ViewSql sql) {
        return connection.list(
                sql, row -> new Hit(new ViewPlace(ViewValues.read(row, 1), row.getString(2)), row.getString(3)));
    }
}
