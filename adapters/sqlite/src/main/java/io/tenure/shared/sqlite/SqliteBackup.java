package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Copies a database as it stands at one moment, into a file that only its owner may read. */
final class SqliteBackup {

    private SqliteBackup() {}

    static void write(SqliteFile source, Path target) {
        if (Files.exists(target)) {
            throw new LedgerFailure("Cannot back up to %s: there is a file already. Nothing was changed. Choose another"
                            .formatted(target)
                    + " name");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.createDirectories(target.resolveSibling(""));
            Files.deleteIfExists(unfinished);
            copyUndisturbed(source, unfinished);
            DurableFiles.moveInto(unfinished, target);
        } catch (SQLException e) {
            throw new LedgerFailure(
                    "Cannot back up %s to %s: %s. Check free space and permissions of the target"
                            .formatted(source.path(), target, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new LedgerFailure(
                    "Cannot back up %s to %s: %s. Check free space and permissions of the target"
                            .formatted(source.path(), target, e),
                    e);
        }
    }

    /** Copies once more when somebody opened the file while it was read without locks. */
    private static void copyUndisturbed(SqliteFile source, Path unfinished) throws SQLException, IOException {
        Optional<FileTime> before = source.unlocked();
        NewSqliteFile.reserve(unfinished);
        copy(source, unfinished);
        if (before.isPresent() && !before.equals(source.unlocked())) {
            Files.delete(unfinished);
            NewSqliteFile.reserve(unfinished);
            copy(source, unfinished);
        }
    }

    private static void copy(SqliteFile source, Path unfinished) throws SQLException {
        try (Connection connection = source.openToRead();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, unfinished.toString());
            vacuum.execute();
        }
    }
}
