package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings the schema of a file from the version it has to the one this program knows. */
final class SqliteSchema {

    private SqliteSchema() {}

    /** All of it or nothing: a caller for whom this fails closes the connection, which rolls back what was begun. */
    static void update(Connection connection, Path path, SqliteFormat format) throws SQLException {
        int version = version(connection, path, format);
        if (version == format.version()) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String migration : format.migrations().subList(version, format.version())) {
                statement.executeUpdate(migration);
            }
            statement.executeUpdate("PRAGMA user_version = " + format.version());
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    static void requireReadable(Connection connection, Path path, SqliteFormat format) throws SQLException {
        int version = version(connection, path, format);
        if (version < format.oldestReadable()) {
            throw new LedgerFailure("Cannot read %s: its schema is version %d, this program reads version %d."
                            .formatted(path, version, format.version())
                    + " Start the server once on it; that brings it up to date");
        }
    }

    private static int version(Connection connection, Path path, SqliteFormat format) throws SQLException {
        // Reads the schema too, which makes SQLite notice a file that has been cut short.
        SqliteConnections.number(connection, "SELECT count(*) FROM sqlite_schema");
        int version = SqliteConnections.number(connection, "PRAGMA user_version");
        if (version > format.version()) {
            throw new LedgerFailure("Cannot open %s: its schema is version %d, this program knows up to version %d."
                            .formatted(path, version, format.version())
                    + " Nothing was changed. Use the newer release of Tenure that wrote it");
        }
        return version;
    }
}
