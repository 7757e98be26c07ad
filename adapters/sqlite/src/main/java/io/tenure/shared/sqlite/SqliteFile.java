package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerDamaged;
import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * One of our database files: opened with its own settings, and refused, untouched, when it is not what it should be.
 *
 * <p>Failures are {@link LedgerFailure}s that name the file, what is wrong and what to do. A new file is built beside
 * its place and moved there whole, so a file that is empty or half made is always somebody's damage and never ours.
 */
public final class SqliteFile {

    private final Path path;
    private final SqliteFormat format;
    private final boolean onlyLookedAt;

    public SqliteFile(Path path, SqliteFormat format) {
        this(path, format, false);
    }

    private SqliteFile(Path path, SqliteFormat format, boolean onlyLookedAt) {
        this.path = path.toAbsolutePath();
        this.format = format;
        this.onlyLookedAt = onlyLookedAt;
    }

    /**
     * A file that reading leaves as it is, and nothing new beside it, where nobody else has it open: on a medium that
     * may not be written to, or in a backup. Where somebody has, it is read as others read it.
     */
    static SqliteFile toLookAt(Path path, SqliteFormat format) {
        return new SqliteFile(path, format, true);
    }

    public Path path() {
        return path;
    }

    /**
     * Opens for reading and writing; makes the file when there is none and brings an older schema up to date. Each
     * statement is a transaction of its own unless one was begun by {@code BEGIN}.
     */
    public Connection openToWrite() {
        if (Files.notExists(path)) {
            NewSqliteFile.create(path, format);
        }
        refuseForeign();
        return guarded("open", () -> {
            Connection connection = SqliteConnections.writable(path);
            try {
                SqliteSchema.update(connection, path, format);
                SqliteConnections.prepareToWrite(connection, format);
                SqliteConnections.leaveTransactionsToUs(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    /** Opens for reading only, also while another process writes. Nothing is ever changed, not even the schema. */
    public Connection openToRead() {
        if (Files.notExists(path)) {
            throw new LedgerFailure("There is no %s at %s. Check the data directory".formatted(format.name(), path));
        }
        refuseForeign();
        return guarded("open", () -> {
            Connection connection = toRead();
            try {
                SqliteSchema.requireReadable(connection, path, format);
                SqliteConnections.leaveTransactionsToUs(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    /** Opens for reading what can be read still, whatever the file is. */
    Connection openToSalvage() throws SQLException {
        Connection connection = toRead();
        try {
            SqliteConnections.salvage(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * When the file was last changed, if it is read without locks because nobody had it open; compared with the same
     * afterwards, it tells whether somebody came in between.
     */
    Optional<FileTime> unlocked() {
        if (!onlyLookedAt || othersMayWrite()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw new LedgerFailure("Cannot look at %s: %s. Check its permissions".formatted(path, e.getMessage()), e);
        }
    }

    private Connection toRead() throws SQLException {
        if (!onlyLookedAt) {
            return SqliteConnections.readOnly(path);
        }
        if (!othersMayWrite()) {
            return SqliteConnections.untouched(path);
        }
        if (!Files.isWritable(path.resolveSibling("")) && Files.notExists(beside("-shm"))) {
            throw new LedgerFailure(
                    "Cannot open %s: it has a write-ahead log, which can only be read where files may be made. Copy the"
                                    .formatted(path)
                            + " directory to a place that may be written to, and name that");
        }
        return SqliteConnections.readOnly(path);
    }

    /** Whoever has the file open keeps an index of its write-ahead log beside it; a log alone was left by a crash. */
    private boolean othersMayWrite() {
        try {
            return Files.exists(beside("-shm")) || (Files.exists(beside("-wal")) && Files.size(beside("-wal")) > 0);
        } catch (IOException e) {
            // It went away in between: somebody closes the file.
            return true;
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Writes a consistent copy to a new file, also while others write; the copy appears only when it is complete. */
    public void backup(Path target) {
        SqliteBackup.write(this, target.toAbsolutePath());
    }

    /** What a failed statement means, in words for the operator. */
    public LedgerFailure failure(String doing, SQLException cause) {
        return SqliteFailures.of(path, doing, cause);
    }

    /** Looks at the header without taking part in locking or recovery, which would change somebody else's file. */
    private void refuseForeign() {
        if (isEmpty()) {
            throw new LedgerDamaged(
                    "Cannot open %s: the file is empty, so it has been cut short or is not ours.".formatted(path)
                            + " Nothing was changed. Move it away and restore a backup");
        }
        try (Connection connection = SqliteConnections.untouched(path)) {
            int id = SqliteConnections.number(connection, "PRAGMA application_id");
            if (id != format.applicationId()) {
                throw new LedgerDamaged(
                        "Cannot open %s: it is a SQLite database, but not a Tenure %s. Nothing was changed. Choose"
                                        .formatted(path, format.name())
                                + " another data directory, or move the file away");
            }
        } catch (SQLException e) {
            // A crash in a checkpoint leaves a file that only looks damaged without its write-ahead log.
            if (SqliteFailures.code(e) != SQLiteErrorCode.SQLITE_CORRUPT) {
                throw failure("open", e);
            }
        }
    }

    private boolean isEmpty() {
        try {
            return Files.isRegularFile(path) && Files.size(path) == 0;
        } catch (IOException e) {
            throw new LedgerFailure("Cannot look at %s: %s. Check its permissions".formatted(path, e.getMessage()), e);
        }
    }

    private <T> T guarded(String doing, SqlCall<T> call) {
        try {
            return call.call();
        } catch (SQLException e) {
            throw failure(doing, e);
        }
    }
}
