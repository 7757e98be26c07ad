package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerDamaged;
import io.tenure.shared.ledger.LedgerFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;

/** Says in plain words what SQLite's error means for a file of ours, and what to do. */
final class SqliteFailures {

    private static final Pattern OF_THE_SCHEMA =
            Pattern.compile("no such (table|column|index|collation)|unsupported file format|malformed");

    private SqliteFailures() {}

    static LedgerFailure of(Path file, String doing, SQLException cause) {
        SQLiteErrorCode code = code(cause);
        String message = "Cannot %s %s: %s [%s]".formatted(doing, file, meaning(code), cause.getMessage());
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB
                ? new LedgerDamaged(message, cause)
                : new LedgerFailure(message, cause);
    }

    /**
     * Whether it is what was read that failed, in a file whose tables are known, and not what it was read with: a
     * damaged schema makes SQLite speak of tables and columns that it does not know.
     */
    static boolean isDamage(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> true;
            case SQLITE_ERROR ->
                OF_THE_SCHEMA
                        .matcher(Objects.requireNonNullElse(failure.getMessage(), ""))
                        .find();
            default -> false;
        };
    }

    /** The same in a file that is known to be damaged: whatever SQLite does not understand comes of that. */
    static boolean isDamageGoingOn(SQLException failure) {
        return isDamage(failure) || code(failure) == SQLiteErrorCode.SQLITE_ERROR;
    }

    static SQLiteErrorCode code(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }

    private static String meaning(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_NOTADB ->
                "it is not a SQLite database. Nothing was changed. Choose another data directory, or restore the file"
                        + " from a backup";
            case SQLITE_CORRUPT ->
                "the file is damaged or cut short. Nothing more is written to it. Keep a copy of it for examination and"
                        + " restore a backup";
            case SQLITE_FULL ->
                "the disk is full. Nothing of this write was recorded, everything before is safe. Free space and try"
                        + " again";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "the file or its directory may not be written. Give this user write permission to both";
            case SQLITE_CANTOPEN ->
                "the file or its directory is missing or may not be opened. Check the path and its permissions";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another process or a long read keeps it locked. Wait for it to end (a backup or a verification may"
                        + " run) and try again";
            case SQLITE_IOERR ->
                "the disk reported an error. Check the disk and the system log, then start again; what was acknowledged"
                        + " is kept";
            default -> "SQLite refused";
        };
    }
}
