package io.tenure.shared.sqlite;

import java.util.List;
import java.util.Optional;

/** The order of a page, and where it begins. */
record ViewOrder(String column, boolean descending, Optional<ViewPlace> after) {

    String by(String sort, String id) {
        String way = descending ? " DESC" : "";
        return " ORDER BY " + sort + way + ", " + id + way;
    }

    List<ViewSql> beyondCursor(String prefix) {
        String than = descending ? "<" : ">";
        return after.stream()
                .map(place -> column.equals("id")
                        ? ViewSql.of("%sid %s ?".formatted(prefix, than), place.id())
                        : ViewSql.of(
                                "(%1$s%2$s, %1$sid) %3$s (?, ?)".formatted(prefix, column, than),
                                place.value(),
                                place.id()))
                .toList();
    }
}
