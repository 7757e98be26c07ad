package io.tenure.shared.rules;

import java.util.regex.Pattern;

/**
 * One thing that rules may ask of every customer, such as the days since the last purchase.
 *
 * @param name as it is written in rules: a letter, then letters and digits
 * @param dependsOnTime whether the value can change although nothing happens to the customer
 */
public record Column(String name, ColumnType type, boolean dependsOnTime) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A column is named by a small letter, then letters and digits, not '" + name + "'");
        }
    }
}
