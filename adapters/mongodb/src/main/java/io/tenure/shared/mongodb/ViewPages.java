package io.tenure.shared.mongodb;

import io.tenure.shared.engine.ViewCursors;
import io.tenure.shared.engine.ViewCursors.Place;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewType;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Makes pages of rows. */
record ViewPages(ViewCursors cursors) {

    /** Where the rows come from. */
    @FunctionalInterface
    interface Rows {
        List<BsonDocument> first(ViewSelection selection, int wanted);
    }

    <V> Page<V> page(ViewType<V> type, ViewQuery query, Rows rows) {
        if (query.limit() < 1 || query.limit() > ViewQuery.LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has 1 to %d views, not %d".formatted(ViewQuery.LARGEST_PAGE, query.limit()));
        }
        String cursor = query.after();
        @Nullable Place after = cursor == null ? null : cursors.read(type.name(), query, cursor);
        ViewSelection selection = ViewSelection.of(type, query, after);
        List<BsonDocument> found =
                ViewSelection.nothingMatches(query) ? List.of() : rows.first(selection, query.limit() + 1);
        List<BsonDocument> shown = found.subList(0, Math.min(query.limit(), found.size()));
        return new Page<>(
                shown.stream().map(row -> ViewRow.view(type, row)).toList(),
                found.size() > query.limit()
                        ? cursors.write(type.name(), query, ViewSelection.place(query, shown.getLast()))
                        : null);
    }
}
