package io.tenure.relationship.csv;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a file is written.
 *
 * @param columns the names of the columns when the file has no header line; empty when it has one
 * @param decimalMark what stands before the decimals of a number
 */
record Format(String delimiter, char quote, Charset encoding, List<String> columns, char decimalMark) {

    boolean hasHeader() {
        return columns.isEmpty();
    }
}
