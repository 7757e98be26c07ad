package io.tenure.facts.domain;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fact that rules may ask for: its column, its unit, and how it is read from a sheet. */
public final class FactColumn {

    private final Column column;
    private final Unit unit;
    private final Function<FactSheet, @Nullable Object> value;
    private final Turn turn;

    /** When passing time alone can next change a value. */
    @FunctionalInterface
    interface Turn {

        /**
         * The first epoch day after today on which the value can be on the other side of a threshold.
         *
         * @param thresholds see {@link io.tenure.shared.rules.Rule#thresholds}; empty for every change of value
         */
        OptionalInt after(FactSheet sheet, Optional<SortedSet<Long>> thresholds);
    }

    private FactColumn(Column column, Unit unit, Function<FactSheet, @Nullable Object> value, Turn turn) {
        this.column = column;
        this.unit = unit;
        this.value = value;
        this.turn = turn;
    }

    /** A fact that stays as it is while nothing happens. */
    static FactColumn still(String name, ColumnType type, Unit unit, Function<FactSheet, @Nullable Object> value) {
        return new FactColumn(new Column(name, type, false), unit, value, (sheet, thresholds) -> OptionalInt.empty());
    }

    /** A fact that passing time changes. */
    static FactColumn moving(
            String name, ColumnType type, Unit unit, Function<FactSheet, @Nullable Object> value, Turn turn) {
        return new FactColumn(new Column(name, type, true), unit, value, turn);
    }

    public Column column() {
        return column;
    }

    public Unit unit() {
        return unit;
    }

    /** The value as {@link ColumnType} says; null when the customer has none. */
    public @Nullable Object value(FactSheet sheet) {
        return value.apply(sheet);
    }

    OptionalInt turns(FactSheet sheet, Optional<SortedSet<Long>> thresholds) {
        return turn.after(sheet, thresholds);
    }
}
