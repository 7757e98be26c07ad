package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewQuery;
import java.util.List;

/** Counts views, trying the narrow sets they may be in within a budget that grows, as {@link ViewPages} does. */
final class ViewCounts {

    private final ViewConnection connection;

    ViewCounts(ViewConnection connection) {
        this.connection = connection;
    }

    long count(ViewTable<?> table, ViewQuery query, long atMost) {
        List<ViewCondition> conditions = table.conditions(query);
        List<ViewSource> sources = ViewSource.of(table, conditions, ViewSearch.of(query.text()));
        if (ViewCondition.noneCanMatch(conditions) || atMost <= 0) {
            return 0;
        }
        for (long budget = Math.max(ViewPages.FIRST_BUDGET, atMost); ; budget *= ViewPages.BUDGET_GROWTH) {
            for (ViewSource source : sources) {
                long[] counts = counted(source, source.tests().isEmpty() ? atMost : budget);
                if (counts[1] >= atMost || counts[0] < budget) {
                    return Math.min(counts[1], atMost);
                }
            }
        }
    }

    /** How many rows of the source were looked at, and how many matched. */
    private long[] counted(ViewSource source, long budget) {
        ViewSql rows = source.tests().isEmpty() ? source.candidates() : source.rows();
        return connection
                .first(
                        ViewSql.of("SELECT count(*), total(m) FROM (SELECT (")
                                .plus(ViewSql.all(source.tests()))
                                .plus(") AS m")
                                .plus(rows)
                                .plus(" LIMIT ?)", budget),
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .orElseThrow();
    }
}
