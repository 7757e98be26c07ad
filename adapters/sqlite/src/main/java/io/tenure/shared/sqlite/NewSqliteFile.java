package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes a database file that only its owner may read, complete or not at all. */
final class NewSqliteFile {

    private NewSqliteFile() {}

    static void create(Path path, SqliteFormat format) {
        refuseLeftoverLog(path);
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.resolveSibling(""));
            Files.deleteIfExists(unfinished);
            reserve(unfinished);
            build(unfinished, format);
            DurableFiles.moveInto(unfinished, path);
        } catch (SQLException e) {
            throw withoutRemains(unfinished, SqliteFailures.of(path, "create", e));
        } catch (IOException e) {
            throw withoutRemains(
                    unfinished,
                    new LedgerFailure(
                            "Cannot create %s: %s. Check the directory's permissions and free space".formatted(path, e),
                            e));
        }
    }

    /** Makes an empty file that only its owner may read, whoever may look into its directory. */
    static void reserve(Path path) throws IOException {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void build(Path unfinished, SqliteFormat format) throws SQLException {
        try (Connection connection = SqliteConnections.create(unfinished)) {
            SqliteConnections.execute(connection, "PRAGMA application_id = " + format.applicationId());
            SqliteSchema.update(connection, unfinished, format);
        }
    }

    /** SQLite would delete such a log; it may hold the newest records of a file that somebody moved. */
    private static void refuseLeftoverLog(Path path) {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        if (Files.exists(log)) {
            throw new LedgerFailure(
                    "Cannot create %s: its write-ahead log %s is there, but the file itself is gone. Nothing was changed."
                                    .formatted(path, log)
                            + " Put the file back beside its log, or move the log away and restore a backup");
        }
    }

    private static LedgerFailure withoutRemains(Path unfinished, LedgerFailure failure) {
        try {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + "-journal"));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
