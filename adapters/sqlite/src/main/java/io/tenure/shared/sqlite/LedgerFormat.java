package io.tenure.shared.sqlite;

import java.util.List;

/** The tables of {@code ledger.db}; docs/ledger-format.md explains every column to outsiders. */
final class LedgerFormat {

    static final SqliteFormat FORMAT =
            new SqliteFormat("ledger", SqliteFormat.idOf("TeLG"), List.of("""
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
                    CREATE UNIQUE INDEX commits_by_stream ON commits (stream, last_sequence);
                    CREATE TABLE claims (
                      key        TEXT    NOT NULL,
                      generation INTEGER NOT NULL,
                      holder     TEXT    NOT NULL,
                      position   INTEGER NOT NULL,
                      PRIMARY KEY (key, generation)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE snapshots (
                      stream   TEXT    PRIMARY KEY,
                      sequence INTEGER NOT NULL,
                      type     TEXT    NOT NULL,
                      revision INTEGER NOT NULL,
                      payload  BLOB    NOT NULL
                    ) STRICT;
                    """), SqliteFormat.Synchronous.FULL, true);

    private LedgerFormat() {}
}
