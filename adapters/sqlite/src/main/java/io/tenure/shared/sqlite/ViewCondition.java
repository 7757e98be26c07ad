package io.tenure.shared.sqlite;

import java.util.List;

/** A condition on a column, with values as they are stored. */
sealed interface ViewCondition {

    String column();

    /** The condition on the column of a table named by a prefix such as {@code t.}. */
    ViewSql on(String prefix);

    static boolean noneCanMatch(List<ViewCondition> conditions) {
        return conditions.stream().anyMatch(condition -> condition instanceof OneOf oneOf && oneOf.values.isEmpty());
    }

    /** One of some values; an equality when there is one. */
    record OneOf(String column, List<Object> values) implements ViewCondition {
        @Override
        public ViewSql on(String prefix) {
            return values.size() == 1
                    ? equal(prefix, values.getFirst())
                    : ViewSql.of(prefix + column + " IN (SELECT value FROM json_each(?))", ViewValues.array(values));
        }

        ViewSql equal(String prefix, Object value) {
            return ViewSql.of(prefix + column + " = ?", value);
        }
    }

    /** From inclusive, or above {@link ViewValues#NOTHING}; to exclusive. */
    record Range(String column, List<Object> from, List<Object> to) implements ViewCondition {
        @Override
        public ViewSql on(String prefix) {
            ViewSql lower = from.isEmpty()
                    ? ViewSql.of(prefix + column + " > ?", ViewValues.NOTHING)
                    : ViewSql.of(prefix + column + " >= ?", from.getFirst());
            return to.isEmpty() ? lower : ViewSql.all(List.of(lower, upper(prefix)));
        }

        /** What is left to say when a cursor lies within the range: the bound ahead of it. */
        List<ViewSql> ahead(String prefix, boolean descending) {
            if (descending) {
                return List.of(new Range(column, from, List.of()).on(prefix));
            }
            return to.isEmpty() ? List.of() : List.of(upper(prefix));
        }

        private ViewSql upper(String prefix) {
            return ViewSql.of(prefix + column + " < ?", to.getFirst());
        }
    }
}
