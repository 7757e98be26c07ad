package io.tenure.shared.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ceiling that the ledger is measured against: the rows of a ledger put into a plain table of the same columns, and
 * read from it, by SQLite with the ledger's settings and nothing checked, claimed, indexed or hashed.
 */
public final class RawSqlite implements AutoCloseable {

    private static final SqliteFormat FORMAT = new SqliteFormat(
            "raw rows",
            SqliteFormat.idOf("TeRW"),
            List.of("""
                    CREATE TABLE rows (position INTEGER PRIMARY KEY, stream TEXT, last_sequence INTEGER,
                      recorded_at INTEGER, types TEXT, payloads BLOB, metadata BLOB, claims BLOB, hash BLOB) STRICT
                    """),
            SqliteFormat.Synchronous.FULL,
            LedgerFormat.FORMAT.secureDelete());
    private static final String COLUMNS =
            "position, stream, last_sequence, recorded_at, types, payloads, metadata, claims, hash";

    /** A row as JDBC gives it. */
    public record Row(
            long position,
            String stream,
            long lastSequence,
            long recordedAt,
            String types,
            byte[] payloads,
            byte[] metadata,
            byte[] claims,
            byte[] hash) {}

    private final Connection connection;
    private final PreparedStatement insert;

    public RawSqlite(Path path) throws SQLException {
        connection = new SqliteFile(path, FORMAT).openToWrite();
        insert = connection.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** The first rows of a ledger. */
    public static List<Row> rowsOf(Path ledger, int limit) throws SQLException {
        try (Connection source = new SqliteFile(ledger, LedgerFormat.FORMAT).openToRead()) {
            return read(source, limit);
        }
    }

    /** Reads every column of every row of a ledger, one after the other; returns the number of rows. */
    public static long scan(Path ledger) throws SQLException {
        try (Connection source = new SqliteFile(ledger, LedgerFormat.FORMAT).openToRead();
                PreparedStatement query =
                        source.prepareStatement("SELECT " + COLUMNS + " FROM commits ORDER BY position");
                ResultSet result = query.executeQuery()) {
            long rows = 0;
            while (result.next()) {
                rows += row(result).hash().length > 0 ? 1 : 0;
            }
            return rows;
        }
    }

    /** Inserts so many rows in each durable transaction. */
    public void insertGrouped(List<Row> rows, int group) throws SQLException {
        for (int from = 0; from < rows.size(); from += group) {
            SqliteConnections.execute(connection, "BEGIN");
            for (Row row : rows.subList(from, Math.min(rows.size(), from + group))) {
                insert(row);
            }
            SqliteConnections.execute(connection, "COMMIT");
        }
    }

    /** Inserts every row in a durable transaction of its own. */
    public void insertSingly(List<Row> rows) throws SQLException {
        for (Row row : rows) {
            insert(row);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void insert(Row row) throws SQLException {
        insert.setLong(1, row.position());
        insert.setString(2, row.stream());
        insert.setLong(3, row.lastSequence());
        insert.setLong(4, row.recordedAt());
        insert.setString(5, row.types());
        insert.setBytes(6, row.payloads());
        insert.setBytes(7, row.metadata());
        insert.setBytes(8, row.claims());
        insert.setBytes(9, row.hash());
        insert.executeUpdate();
    }

    private static List<Row> read(Connection source, int limit) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query =
                source.prepareStatement("SELECT " + COLUMNS + " FROM commits ORDER BY position LIMIT ?")) {
            query.setInt(1, limit);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        return rows;
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getLong(1),
                result.getString(2),
                result.getLong(3),
                result.getLong(4),
                result.getString(5),
                result.getBytes(6),
                result.getBytes(7),
                result.getBytes(8),
                result.getBytes(9));
    }
}
