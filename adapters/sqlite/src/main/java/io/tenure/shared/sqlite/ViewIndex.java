package io.tenure.shared.sqlite;

import java.util.List;
import java.util.stream.Stream;

/** An index over some columns and then the id; over the id alone it is unique. */
record ViewIndex(String name, List<String> columns) {

    String definition(String table) {
        return "CREATE %s INDEX %s ON %s (%s)"
                .formatted(
                        columns.isEmpty() ? "UNIQUE" : "",
                        name,
                        table,
                        String.join(
                                ", ",
                                Stream.concat(columns.stream(), Stream.of("id")).toList()));
    }
}
