package io.tenure.shared.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A piece of SQL with the values of its question marks; the text alone is safe to prepare and keep. */
record ViewSql(String text, List<Object> values) {

    static ViewSql of(String text, Object... values) {
        return new ViewSql(text, List.of(values));
    }

    /** The pieces as one condition; true when there are none. */
    static ViewSql all(Collection<ViewSql> conditions) {
        return conditions.isEmpty() ? of("1") : joined(" AND ", conditions);
    }

    static ViewSql joined(String separator, Collection<ViewSql> pieces) {
        List<Object> values = new ArrayList<>();
        pieces.forEach(piece -> values.addAll(piece.values));
        return new ViewSql(
                String.join(separator, pieces.stream().map(ViewSql::text).toList()), values);
    }

    ViewSql plus(ViewSql next) {
        List<Object> both = new ArrayList<>(values);
        both.addAll(next.values);
        return new ViewSql(text + next.text, both);
    }

    ViewSql plus(String next, Object... nextValues) {
        return plus(of(next, nextValues));
    }
}
