package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.ReadOnlySqliteSubjectKeys;
import io.tenure.shared.sqlite.SqliteOps;

/** The files of an installation that cannot be made again. */
final class InstallationFiles {

    private InstallationFiles() {}

    /**
     * Copies them as they stand, with what is only in their write-ahead logs, and leaves them as they are.
     *
     * <p>The operations data first, so that no checkpoint in the copy vouches for more than its ledger holds; the keys
     * last, because a ledger without a key made meanwhile would be unreadable.
     */
    static void copy(DataDirectory from, DataDirectory to) {
        try (SqliteOps ops = SqliteOps.lookAt(from.ops())) {
            ops.backup(to.ops());
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.lookAt(from.ledger())) {
            ledger.backup(to.ledger());
        }
        try (ReadOnlySqliteSubjectKeys keys = ReadOnlySqliteSubjectKeys.lookAt(from.keys())) {
            keys.backup(to.keys());
        }
    }
}
