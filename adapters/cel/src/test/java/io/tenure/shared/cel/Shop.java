package io.tenure.shared.cel;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of a shop's customers, and customers with some of them. */
final class Shop {

    static final List<Column> COLUMNS = List.of(
            new Column("purchases", ColumnType.INTEGER, false),
            new Column("daysSinceLastPurchase", ColumnType.INTEGER, true),
            new Column("spent", ColumnType.DECIMAL, false),
            new Column("profitTrend", ColumnType.DECIMAL, true),
            new Column("country", ColumnType.TEXT, false),
            new Column("partner", ColumnType.TRUTH, false),
            new Column("tags", ColumnType.TEXTS, false));

    private static final CelRules RULES = new CelRules();

    private static final CelRules BY_CEL_ALONE = CelRules.runByCelAlone();

    private Shop() {}

    static Rule rule(String source) {
        return compiled(RULES, source);
    }

    static Rule runByCelAlone(String source) {
        return compiled(BY_CEL_ALONE, source);
    }

    private static Rule compiled(CelRules rules, String source) {
        try {
            return rules.compile(source, COLUMNS);
        } catch (RuleInvalid e) {
            throw new AssertionError(source + ": " + e.getMessage(), e);
        }
    }

    /** A customer by names and values in turns; the other columns have none. */
    static Row customer(Object... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return column -> values.get(COLUMNS.get(column).name());
    }
}
