package io.tenure.shared.sqlite;

import java.util.List;

/**
 * The tables of {@code keys.db}. Material stands in a table of its own that only grows at its end: SQLite then never
 * moves a row to another page, where a copy could outlive it, and destroying it overwrites the only bytes there are.
 * The sequence that numbers material is counted on when some is destroyed, too: so it tells an older copy from a newer
 * one.
 */
final class KeysFormat {

    static final SqliteFormat FORMAT =
            new SqliteFormat("key file", SqliteFormat.idOf("TeKY"), List.of("""
                    CREATE TABLE materials (
                      id       INTEGER PRIMARY KEY AUTOINCREMENT,
                      material BLOB    NOT NULL
                    ) STRICT;
                    CREATE TABLE subjects (
                      subject  TEXT    PRIMARY KEY,
                      material INTEGER
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE secrets (
                      name  TEXT PRIMARY KEY,
                      value BLOB NOT NULL
                    ) STRICT;
                    """), SqliteFormat.Synchronous.FULL, true);

    private KeysFormat() {}
}
