package io.tenure.shared.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The ceiling that an import is measured against: the lines of a file put into one plain table by SQLite with the
 * ledger's settings, as texts, and nothing checked, grouped or indexed.
 */
public final class RawLines implements AutoCloseable {

    private static final int GROUP = 1_000;
    private static final SqliteFormat FORMAT = new SqliteFormat(
            "raw lines",
            SqliteFormat.idOf("TeRL"),
            List.of("""
                    CREATE TABLE lines (number INTEGER PRIMARY KEY,
                      a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT) STRICT
                    """),
            SqliteFormat.Synchronous.FULL,
            LedgerFormat.FORMAT.secureDelete());

    private final Connection connection;
    private final PreparedStatement insert;
    private long lines;

    /** Makes the file. */
    public RawLines(Path path) throws SQLException {
        connection = new SqliteFile(path, FORMAT).openToWrite();
        SqliteConnections.execute(connection, "BEGIN");
        insert = connection.prepareStatement("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** Puts in a line of eight cells; every {@value #GROUP} lines are one durable transaction. */
    public void add(List<String> cells) throws SQLException {
        insert.setLong(1, ++lines);
        for (int i = 0; i < cells.size(); i++) {
            insert.setString(i + 2, cells.get(i));
        }
        insert.executeUpdate();
        if (lines % GROUP == 0) {
            SqliteConnections.execute(connection, "COMMIT");
            SqliteConnections.execute(connection, "BEGIN");
        }
    }

    @Override
    public void close() throws SQLException {
        SqliteConnections.execute(connection, "COMMIT");
        connection.close();
    }
}
