package io.tenure.value.domain.scoring;

import io.tenure.facts.domain.FactColumns;
import io.tenure.facts.domain.FactSheet;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules may ask of the value of a customer, beside the facts: as it stands by the last run. */
public final class ValueColumns {

    private static final int FACTS = FactColumns.columns().size();

    private static final List<ValueColumn> OWN = List.of(
            text("abcClass", value -> value.abcClass().name()),
            text("rfmSegment", value -> value.rfmSegment().name()),
            score("recencyScore", CustomerValue::recencyScore),
            score("frequencyScore", CustomerValue::frequencyScore),
            score("monetaryScore", CustomerValue::monetaryScore),
            decimal("lifetimeValue", value -> value.lifetimeValue().doubleValue()),
            decimal("probabilityAlive", CustomerValue::probabilityAlive),
            decimal("expectedPurchases", CustomerValue::expectedPurchases),
            decimal("expectedSpend", value -> value.expectedSpend().doubleValue()),
            decimal("profit", value -> value.profit().profit().doubleValue()),
            new ValueColumn(
                    new Column("needsCluster", ColumnType.INTEGER, false),
                    value -> value.needsCluster() == 0 ? null : (Object) (long) value.needsCluster()),
            new ValueColumn(new Column("valueRun", ColumnType.INTEGER, false), CustomerValue::run));

    private static final List<Column> OWN_COLUMNS =
            OWN.stream().map(ValueColumn::column).toList();
    private static final List<Column> WITH_FACTS =
            Stream.concat(FactColumns.columns().stream(), OWN_COLUMNS.stream()).toList();

    private ValueColumns() {}

    private record ValueColumn(Column column, Function<CustomerValue, @Nullable Object> value) {}

    /** Those of value alone. */
    public static List<Column> list() {
        return OWN_COLUMNS;
    }

    /** The columns of facts, and then those of value, for a rule to be compiled with. */
    public static List<Column> withFacts() {
        return WITH_FACTS;
    }

    /**
     * A customer as a row of {@link #withFacts}.
     *
     * @param value null for a customer without one, who so meets no condition on it
     */
    public static Row row(FactSheet sheet, @Nullable CustomerValue value) {
        Row facts = FactColumns.row(sheet);
        return column -> column < FACTS ? facts.value(column) : own(column - FACTS, value);
    }

    private static @Nullable Object own(int column, @Nullable CustomerValue value) {
        return value == null ? null : OWN.get(column).value().apply(value);
    }

    private static ValueColumn text(String name, Function<CustomerValue, @Nullable Object> value) {
        return new ValueColumn(new Column(name, ColumnType.TEXT, false), value);
    }

    private static ValueColumn decimal(String name, Function<CustomerValue, @Nullable Object> value) {
        return new ValueColumn(new Column(name, ColumnType.DECIMAL, false), value);
    }

    private static ValueColumn score(String name, Function<CustomerValue, Integer> value) {
        return new ValueColumn(new Column(name, ColumnType.INTEGER, false), customer -> value.apply(customer)
                .longValue());
    }
}
