package io.tenure.shared.sqlite;

import io.tenure.shared.sqlite.RecentCommits.Recent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Brings the lookup tables up to date with many commits at a time, in the order of the tables' pages. */
final class LookupWriter {

    private static final int ROWS = 64;
    private static final Comparator<long[]> IN_TABLE_ORDER =
            Comparator.<long[]>comparingLong(row -> row[0]).thenComparingLong(row -> row[1]);

    private final PreparedStatement stream;
    private final PreparedStatement streams;
    private final PreparedStatement claim;
    private final PreparedStatement claims;
    private final PreparedStatement indexed;

    LookupWriter(Connection connection) throws SQLException {
        stream = connection.prepareStatement("INSERT INTO streams VALUES (?, ?, ?)");
        streams = connection.prepareStatement("INSERT INTO streams VALUES " + rows());
        claim = connection.prepareStatement("INSERT INTO claims VALUES (?, ?, ?)");
        claims = connection.prepareStatement("INSERT INTO claims VALUES " + rows());
        indexed = connection.prepareStatement("UPDATE indexed SET position = ?");
    }

    void write(List<Recent> commits) throws SQLException {
        List<long[]> streamRows = new ArrayList<>();
        List<long[]> claimRows = new ArrayList<>();
        for (Recent commit : commits) {
            streamRows.add(new long[] {commit.keys().stream(), commit.lastSequence(), commit.position()});
            for (int i = 0; i < commit.claims().size(); i++) {
                claimRows.add(new long[] {
                    commit.keys().claims()[i], commit.claims().get(i).generation(), commit.position()
                });
            }
        }
        insert(streamRows, streams, stream);
        insert(claimRows, claims, claim);
        indexed.setLong(1, commits.getLast().position());
        indexed.executeUpdate();
    }

    private static void insert(List<long[]> rows, PreparedStatement many, PreparedStatement one) throws SQLException {
        rows.sort(IN_TABLE_ORDER);
        int done = 0;
        for (; done + ROWS <= rows.size(); done += ROWS) {
            insert(rows.subList(done, done + ROWS), many);
        }
        for (; done < rows.size(); done++) {
            insert(rows.subList(done, done + 1), one);
        }
    }

    private static void insert(List<long[]> rows, PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (long[] row : rows) {
            for (long value : row) {
                statement.setLong(parameter++, value);
            }
        }
        statement.executeUpdate();
    }

    private static String rows() {
        String[] rows = new String[ROWS];
        Arrays.fill(rows, "(?, ?, ?)");
        return String.join(", ", rows);
    }
}
