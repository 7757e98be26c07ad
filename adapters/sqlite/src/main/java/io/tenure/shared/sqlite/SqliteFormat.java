package io.tenure.shared.sqlite;

import java.util.List;

/**
 * What one of our database files holds and how hard it is kept.
 *
 * @param name for error messages, such as {@code ledger}
 * @param applicationId written into the file's header (SQLite's {@code application_id}), so that another program's file
 *     is recognised; use {@link #idOf}
 * @param migrations scripts that make the schema, oldest first; the schema version is their number. Never change one
 *     that has been released, add another
 * @param synchronous how hard a commit is kept
 * @param secureDelete whether deleted content is overwritten with zeros
 * @param oldestReadable the oldest schema version that those who only read understand as it is
 */
public record SqliteFormat(
        String name,
        int applicationId,
        List<String> migrations,
        Synchronous synchronous,
        boolean secureDelete,
        int oldestReadable) {

    /** FULL survives a power cut, NORMAL may lose the newest commits in one; neither leaves half a commit. */
    public enum Synchronous {
        FULL,
        NORMAL
    }

    public SqliteFormat {
        migrations = List.copyOf(migrations);
    }

    /** A format of which readers understand the newest version alone. */
    public SqliteFormat(
            String name, int applicationId, List<String> migrations, Synchronous synchronous, boolean secureDelete) {
        this(name, applicationId, migrations, synchronous, secureDelete, migrations.size());
    }

    /** The application id that four ASCII letters spell. */
    public static int idOf(String fourLetters) {
        return fourLetters.chars().reduce(0, (id, letter) -> id << 8 | letter);
    }

    int version() {
        return migrations.size();
    }
}
