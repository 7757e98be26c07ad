package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import java.nio.file.Path;
import java.time.Clock;

/** Another process at a ledger that this one writes: tries to write, and looks. */
final class SecondProcess {

    private SecondProcess() {}

    public static void main(String[] arguments) {
        Path path = Path.of(arguments[0]);
        try (SqliteLedger ledger = SqliteLedger.open(path, Clock.systemUTC())) {
            System.out.println("wrote at " + ledger.head());
        } catch (LedgerFailure refused) {
            System.out.println(refused.getMessage());
        }
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(path)) {
            System.out.println(ledger.verify(position -> {}));
            ledger.backup(path.resolveSibling("backup.db"));
        }
    }
}
