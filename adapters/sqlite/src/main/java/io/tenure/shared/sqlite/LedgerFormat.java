package io.tenure.shared.sqlite;

import java.util.List;

/**
 * The tables of {@code ledger.db}; docs/ledger-format.md explains every column to outsiders. The commits are the truth.
 * Streams and claims only find commits again: they are filled many commits at a time, slice by slice, up to the
 * positions in {@code indexed}, so that a commit costs one row at the end of one table. A transaction is durable when
 * {@link LedgerDisk} has kept it.
 */
final class LedgerFormat {

    /** Backups of the first schema are verified as they are; it has one position for all slices. */
    private static final int FIRST_READABLE = 1;

    static final SqliteFormat FORMAT = new SqliteFormat(
            "ledger",
            SqliteFormat.idOf("TeLG"),
            List.of("""
                    CREATE TABLE commits (
                      position      INTEGER PRIMARY KEY,
                      stream        TEXT    NOT NULL,
                      last_sequence INTEGER NOT NULL,
                      recorded_at   INTEGER NOT NULL,
                      types         TEXT    NOT NULL,
                      payloads      BLOB    NOT NULL,
                      metadata      BLOB    NOT NULL,
                      claims        BLOB    NOT NULL,
                      hash          BLOB    NOT NULL
                    ) STRICT;
                    CREATE TABLE streams (
                      stream_hash   INTEGER NOT NULL,
                      last_sequence INTEGER NOT NULL,
                      position      INTEGER NOT NULL,
                      PRIMARY KEY (stream_hash, last_sequence, position)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE claims (
                      key_hash   INTEGER NOT NULL,
                      generation INTEGER NOT NULL,
                      position   INTEGER NOT NULL,
                      PRIMARY KEY (key_hash, generation, position)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE indexed (
                      position INTEGER NOT NULL
                    ) STRICT;
                    INSERT INTO indexed VALUES (0);
                    CREATE TABLE snapshots (
                      stream   TEXT    PRIMARY KEY,
                      sequence INTEGER NOT NULL,
                      type     TEXT    NOT NULL,
                      revision INTEGER NOT NULL,
                      payload  BLOB    NOT NULL
                    ) STRICT;
                    """, """
                    CREATE TABLE indexed_slices (
                      slice    INTEGER PRIMARY KEY,
                      position INTEGER NOT NULL
                    ) STRICT;
                    WITH RECURSIVE slices (slice) AS (
                      SELECT 0 UNION ALL SELECT slice + 1 FROM slices WHERE slice < 255
                    )
                    INSERT INTO indexed_slices SELECT slice, position FROM slices, indexed;
                    DROP TABLE indexed;
                    ALTER TABLE indexed_slices RENAME TO indexed;
                    """),
            SqliteFormat.Synchronous.NORMAL,
            true,
            FIRST_READABLE);

    private LedgerFormat() {}
}
