package io.tenure.shared.rules;

/** What kind of value a column holds. */
public enum ColumnType {
    /** A {@link Long}; in a rule, {@code int}. */
    INTEGER,
    /** A {@link Double}; in a rule, {@code double}. */
    DECIMAL,
    /** A {@link String}; in a rule, {@code string}. */
    TEXT,
    /** A {@link Boolean}; in a rule, {@code bool}. */
    TRUTH,
    /** A {@code List<String>}; in a rule, {@code list(string)}. */
    TEXTS
}
