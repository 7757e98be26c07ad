package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Writes slices of the lookup tables, in the order of the tables' pages. */
final class LookupWriter {

    private static final Comparator<LookupRow> IN_TABLE_ORDER = Comparator.comparingLong(LookupRow::hash)
            .thenComparingLong(LookupRow::number)
            .thenComparingLong(LookupRow::position);

    private final List<Insert> streams;
    private final List<Insert> claims;
    private final PreparedStatement indexed;

    private record Insert(int rows, PreparedStatement statement) {}

    LookupWriter(Connection connection) throws SQLException {
        streams = inserts(connection, "streams");
        claims = inserts(connection, "claims");
        indexed = connection.prepareStatement("UPDATE indexed SET position = ? WHERE slice = ?");
    }

    /** @param upTo the slice has all rows up to this position then */
    void write(List<LookupRow> rows, int slice, long upTo) throws SQLException {
        insert(rows, LookupRow.OfStream.class, streams);
        insert(rows, LookupRow.OfClaim.class, claims);
        indexed.setLong(1, upTo);
        indexed.setInt(2, slice);
        indexed.executeUpdate();
    }

    private static void insert(List<LookupRow> slice, Class<? extends LookupRow> table, List<Insert> inserts)
            throws SQLException {
        List<LookupRow> rows =
                slice.stream().filter(table::isInstance).sorted(IN_TABLE_ORDER).toList();
        int done = 0;
        for (Insert insert : inserts) {
            for (; done + insert.rows() <= rows.size(); done += insert.rows()) {
                insert(rows.subList(done, done + insert.rows()), insert.statement());
            }
        }
    }

    private static void insert(List<LookupRow> rows, PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (LookupRow row : rows) {
            statement.setLong(parameter++, row.hash());
            statement.setLong(parameter++, row.number());
            statement.setLong(parameter++, row.position());
        }
        statement.executeUpdate();
    }

    /** Many rows at a time cost less than one by one, so the largest come first. */
    private static List<Insert> inserts(Connection connection, String table) throws SQLException {
        List<Insert> inserts = new ArrayList<>();
        for (int rows : new int[] {64, 8, 1}) {
            String values = String.join(", ", Collections.nCopies(rows, "(?, ?, ?)"));
            inserts.add(
                    new Insert(rows, connection.prepareStatement("INSERT INTO %s VALUES %s".formatted(table, values))));
        }
        return inserts;
    }
}
