package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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
            NewSqliteFile.reserve(unfinished);
            copy(source, unfinished);
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

    private static void copy(SqliteFile source, Path unfinished) throws SQLException {
        try (Connection connection = source.openToRead();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, unfinished.toString());
            vacuum.execute();
        }
    }
}
