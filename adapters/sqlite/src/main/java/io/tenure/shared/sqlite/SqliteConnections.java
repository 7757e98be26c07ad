package io.tenure.shared.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The ways in which a file is opened. */
final class SqliteConnections {

    /** For how long a statement waits for others unless it is told otherwise. */
    static final Duration USUAL_WAIT = Duration.ofSeconds(10);

    private static final int CHECKPOINT_PAGES = 4_000;
    private static final int LARGEST_IDLE_LOG = 64 << 20;

    private SqliteConnections() {}

    static Connection writable(Path path) throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.createConnection("jdbc:sqlite:" + uri(path));
    }

    static Connection create(Path path) throws SQLException {
        return config().createConnection("jdbc:sqlite:" + uri(path));
    }

    static Connection readOnly(Path path) throws SQLException {
        boolean sealedMedium = !Files.isWritable(path.resolveSibling(""))
                && Files.notExists(path.resolveSibling(path.getFileName() + "-wal"));
        Connection connection = readOnly(uri(path) + (sealedMedium ? "?immutable=1" : ""));
        execute(connection, "PRAGMA cache_size = -8000");
        return connection;
    }

    /** Reads what can be read of a file that SQLite refuses as a whole, because it has been cut short. */
    static void salvage(Connection connection) throws SQLException {
        execute(connection, "PRAGMA writable_schema = ON");
    }

    /** Sees the main file alone, without lock, log or recovery. */
    static Connection untouched(Path path) throws SQLException {
        return readOnly(uri(path) + "?immutable=1");
    }

    static void prepareToWrite(Connection connection, SqliteFormat format) throws SQLException {
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(
                connection,
                "PRAGMA synchronous = " + format.synchronous().name().toLowerCase(Locale.ROOT));
        execute(connection, "PRAGMA secure_delete = " + (format.secureDelete() ? "on" : "off"));
        execute(connection, "PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        execute(connection, "PRAGMA journal_size_limit = " + LARGEST_IDLE_LOG);
        execute(connection, "PRAGMA cache_size = -64000");
    }

    /**
     * Keeps the driver from beginning and ending a transaction of its own after each statement that returns no row, as
     * it tries to even within one of ours. SQLite itself goes on committing what is written outside a transaction.
     */
    static void leaveTransactionsToUs(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "ROLLBACK");
    }

    /** For how long a statement waits for others who have the file locked. */
    static void waitForOthers(Connection connection, Duration atMost) throws SQLException {
        execute(connection, "PRAGMA busy_timeout = " + atMost.toMillis());
    }

    static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection readOnly(String uri) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + uri);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(USUAL_WAIT.toMillis()));
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        // Asked for or not, they would cost a statement of their own after each insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static String uri(Path path) {
        return "file:" + path.toUri().getRawPath();
    }
}
