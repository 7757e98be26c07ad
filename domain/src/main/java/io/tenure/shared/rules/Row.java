package io.tenure.shared.rules;

import org.jspecify.annotations.Nullable;

/** The columns of one customer, worked out when asked for. */
@FunctionalInterface
public interface Row {

    /**
     * The value of a column, of the Java type that its {@link ColumnType} names; null when the customer has none.
     *
     * @param column the index in the list of columns that the rule was compiled with
     */
    @Nullable
    Object value(int column);
}
