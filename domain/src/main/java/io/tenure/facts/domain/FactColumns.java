package io.tenure.facts.domain;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules may ask of every customer, how it is read off a sheet, and when time alone can turn a rule. */
public final class FactColumns {

    private static final List<FactColumn> ALL = FactList.all();
    private static final List<Column> COLUMNS =
            ALL.stream().map(FactColumn::column).toList();
    private static final Map<String, FactColumn> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(each -> each.column().name(), each -> each));

    private FactColumns() {}

    public static List<FactColumn> list() {
        return ALL;
    }

    /** The columns alone, for a rule to be compiled with. */
    public static List<Column> columns() {
        return COLUMNS;
    }

    /** The facts as a row of {@link #columns}; each is worked out once. */
    public static Row row(FactSheet sheet) {
        @Nullable Object[] values = new @Nullable Object[ALL.size()];
        boolean[] known = new boolean[ALL.size()];
        return column -> {
            if (!known[column]) {
                values[column] = ALL.get(column).value(sheet);
                known[column] = true;
            }
            return values[column];
        };
    }

    /**
     * The first day after today on which passing time alone can turn a rule, as far as it asks for facts; empty when it
     * never can. The rule may still answer the same on that day: it is a day to look, not to decide.
     */
    public static Optional<LocalDate> nextTurn(FactSheet sheet, Rule rule) {
        return rule.columns().stream()
                .map(BY_NAME::get)
                .flatMap(Stream::ofNullable)
                .flatMapToInt(column ->
                        column.turns(sheet, rule.thresholds(column.column().name())).stream())
                .min()
                .stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }
}
