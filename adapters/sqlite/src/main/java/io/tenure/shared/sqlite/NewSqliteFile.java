package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Makes a database file that only its owner may read, complete or not at all. Where another process has made it
 * meanwhile, its file is the one.
 */
final class NewSqliteFile {

    private NewSqliteFile() {}

    static void create(Path path, SqliteFormat format) {
        refuseLeftoverLog(path);
        Path unfinished = path.resolveSibling("%s.%s.new".formatted(path.getFileName(), UUID.randomUUID()));
        try {
            Files.createDirectories(path.resolveSibling(""));
            reserve(unfinished);
            build(unfinished, format);
            putInto(path, unfinished);
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

    private static void putInto(Path path, Path unfinished) throws IOException {
        try {
            DurableFiles.moveInto(unfinished, path);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(unfinished);
        }
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
        if (Files.exists(log) && Files.notExists(path)) {
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
